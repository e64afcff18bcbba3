package org.openlocaloffer.moderation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.moderation.triage.State;

class ActionTest {
  @Test
  void allowsNothingElseThanIsWritten() {
    assertThat(from(State.WAITING)).containsExactly(Action.APPROVE, Action.REJECT);
    assertThat(from(State.APPROVED)).containsExactly(Action.REVISE);
    assertThat(from(State.REJECTED)).isEmpty();
  }

  @Test
  void leadsWhereItSays() {
    assertThat(Action.APPROVE.to()).isEqualTo(State.APPROVED);
    assertThat(Action.REVISE.to()).isEqualTo(State.APPROVED);
    assertThat(Action.REJECT.to()).isEqualTo(State.REJECTED);
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
