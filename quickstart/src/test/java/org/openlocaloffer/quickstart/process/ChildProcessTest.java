package org.openlocaloffer.quickstart.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @Test
  void waitsForTheReadyLineAndKeepsALog() throws Exception {
    try (ChildProcess child = shell("echo hello; echo READY at 127.0.0.1:1; exec sleep 60")) {
      assertThat(child.awaitReady(LIMIT)).isEqualTo("at 127.0.0.1:1");
      assertThat(child.isAlive()).isTrue();
      assertThat(child.lastLines()).containsExactly("hello", "READY at 127.0.0.1:1");
    }
    assertThat(Files.readString(folder.resolve("logs/it.log"))).contains("hello");
  }

  @Test
  void saysWithWhichLinesAProcessEndedTooEarly() {
    try (ChildProcess child = shell("echo the disk is on fire >&2; exit 3")) {
      assertThatThrownBy(() -> child.awaitReady(LIMIT))
          .isInstanceOf(ProcessFailed.class)
          .hasMessageContaining("it ended before it was ready, with exit code 3")
          .hasMessageContaining("the disk is on fire")
          .hasMessageContaining("it.log");
    }
  }

  @Test
  void givesUpWaitingAfterTheLimit() {
    try (ChildProcess child = shell("exec sleep 60")) {
      assertThatThrownBy(() -> child.awaitReady(Duration.ofMillis(200)))
          .hasMessageContaining("was not ready after");
    }
  }

  @Test
  void tellsAKilledProcessByItsExitCode() throws Exception {
    ChildProcess child = shell("echo READY; exec sleep 60");
    child.awaitReady(LIMIT);
    child.kill();
    assertThat(child.exit().get(10, TimeUnit.SECONDS)).isEqualTo(128 + 9);
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void letsAProcessEndItselfWhenStopped() throws Exception {
    ChildProcess child =
        shell("trap 'echo tidied; exit 0' TERM; echo READY; while :; do sleep 0.05; done");
    child.awaitReady(LIMIT);
    child.stop();
    assertThat(child.exit().get(10, TimeUnit.SECONDS)).isZero();
    assertThat(child.awaitEndOfOutput(LIMIT)).endsWith("tidied");
  }

  @Test
  void givesNothingOfOurEnvironmentBeyondTheCommands() {
    Command command =
        new Command(
            "it",
            List.of("/usr/bin/env"),
            Map.of("OLO_KAFKA", "here"),
            folder,
            folder.resolve("logs/it.log"));
    try (ChildProcess child = ChildProcess.start(command)) {
      assertThat(child.awaitEndOfOutput(LIMIT))
          .contains("OLO_KAFKA=here")
          .noneMatch(line -> line.startsWith("HOME="));
    }
  }

  private ChildProcess shell(String script) {
    return ChildProcess.start(
        new Command(
            "it",
            List.of("/bin/sh", "-c", script),
            Environment.bare(),
            folder,
            folder.resolve("logs/it.log")));
  }
}
