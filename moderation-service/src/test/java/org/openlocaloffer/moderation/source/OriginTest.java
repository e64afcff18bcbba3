package org.openlocaloffer.moderation.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.source.Source;

class OriginTest {
  private static final Source FILE = source("Choir", "https://choir.example/");
  private static final Source CHANGED_FILE = source("The choir", "https://choir.example/");
  private static final Source EDITED = source("Choir", "https://choir.example/groups/");

  private final Origin origin = new Origin(FILE, null, null);

  @Test
  void followsTheFileUntilSomebodyChangesMoreThanAPause() {
    assertThat(origin.isEdited(FILE)).isFalse();
    assertThat(origin.isEdited(FILE.pausedOrNot(true))).isFalse();
    assertThat(origin.isEdited(EDITED)).isTrue();
    assertThat(origin.merged(FILE, CHANGED_FILE)).isEqualTo(CHANGED_FILE);
    assertThat(origin.merged(EDITED, CHANGED_FILE)).isEqualTo(EDITED);
  }

  @Test
  void keepsThePauseOfTheScreenAndTakesThatOfTheFile() {
    assertThat(origin.merged(FILE.pausedOrNot(true), CHANGED_FILE))
        .isEqualTo(CHANGED_FILE.pausedOrNot(true));
    assertThat(origin.merged(FILE, CHANGED_FILE.pausedOrNot(true)).paused()).isTrue();
    Origin pausedByTheFile = new Origin(FILE.pausedOrNot(true), null, null);
    assertThat(pausedByTheFile.merged(FILE, CHANGED_FILE.pausedOrNot(true)).paused())
        .as("resumed on the screen")
        .isFalse();
  }

  @Test
  void leavesPrivateAddressesToTheFile() {
    Source allowed = EDITED.allowing(List.of("choir.example:8080"));

    assertThat(origin.merged(allowed, CHANGED_FILE).privateHosts()).isEmpty();
    assertThat(origin.merged(EDITED, FILE.allowing(List.of("choir.example:8081"))).privateHosts())
        .containsExactly("choir.example:8081");
  }

  @Test
  void keepsWhatWasAddedOnTheScreenUnderAnIdThatTheFileNamesLater() {
    Origin screen = new Origin(null, "admin", null);

    assertThat(screen.isEdited(EDITED)).isTrue();
    assertThat(screen.merged(EDITED.pausedOrNot(true), FILE)).isEqualTo(EDITED.pausedOrNot(true));
  }

  private static Source source(String name, String seed) {
    return new Source("choir", name, null, List.of(seed), null, null, false, null);
  }
}
