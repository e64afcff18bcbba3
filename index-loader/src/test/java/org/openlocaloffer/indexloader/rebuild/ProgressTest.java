package org.openlocaloffer.indexloader.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private Instant now = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void printsALineForEachTenthWhereNobodyWatches() {
    Progress progress = on(false);
    for (int done = 0; done <= 2000; done += 50) {
      progress.at(done, 2000);
      now = now.plusMillis(500);
    }
    assertThat(printed.toString(UTF_8).lines())
        .hasSize(11)
        .startsWith("  0 %  0 of 2,000 messages", " 10 %  200 of 2,000 messages, about 18 s left")
        .endsWith("100 %  2,000 of 2,000 messages");
  }

  @Test
  void drawsABarOnATerminal() {
    Progress progress = on(true);
    progress.at(1, 2);
    progress.at(2, 2);
    assertThat(printed.toString(UTF_8))
        .contains("\r[###############---------------]  50 %  1 of 2 messages")
        .contains("\r[##############################] 100 %  2 of 2 messages")
        .endsWith("\n");
  }

  @Test
  void isDoneAtOnceWithAnEmptyTopic() {
    on(false).at(0, 0);
    assertThat(printed.toString(UTF_8)).isEqualTo("100 %  0 of 0 messages\n");
  }

  private Progress on(boolean terminal) {
    return new Progress(new PrintStream(printed, true, UTF_8), terminal, () -> now);
  }
}
