package org.openlocaloffer.moderation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.moderation.item.State;

class ActionTest {
  @Test
  void allowsNothingElseThanIsWritten() {
    assertThat(from(State.WAITING)).containsExactly(Action.APPROVE, Action.REJECT, Action.ATTACH);
    assertThat(from(State.APPROVED))
        .containsExactly(
            Action.REVISE, Action.WITHDRAW, Action.ATTACH, Action.DETACH, Action.SPLIT);
    assertThat(from(State.REJECTED)).isEmpty();
  }

  @Test
  void isAskedForByNameExceptTheUndo() {
    assertThat(Action.of("approve")).contains(Action.APPROVE);
    assertThat(Action.of("undo")).isEmpty();
    assertThat(Action.of("APPROVE")).isEmpty();
  }

  private static List<Action> from(State state) {
    return Arrays.stream(Action.values()).filter(action -> action.allowedFrom(state)).toList();
  }
}
