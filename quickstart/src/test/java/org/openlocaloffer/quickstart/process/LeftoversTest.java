package org.openlocaloffer.quickstart.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @Test
  void endsTheProcessesOfItsFolderAndNoOthers() throws Exception {
    try (ChildProcess mine = start(folder.resolve("data"));
        ChildProcess stranger = start(folder.resolve("data2"))) {
      Path own = Files.createDirectories(folder.resolve("data/tmp"));
      assertThat(Leftovers.end(folder.resolve("data"))).isEqualTo(1);
      mine.exit().get(10, TimeUnit.SECONDS);
      assertThat(stranger.isAlive()).isTrue();
      assertThat(folder.resolve("data/.olo-tmp")).doesNotExist();
      assertThat(own).as("somebody's own").exists();
      assertThat(folder.resolve("data2/.olo-tmp")).exists();
      assertThat(Leftovers.end(folder.resolve("data"))).isZero();
    }
  }

  @Test
  void needsNoEndingWhereTheStarterIsGone() throws Exception {
    List<String> line = command(folder).line("alone");
    Process process = new ProcessBuilder(line).start();
    assertThat(process.inputReader().readLine()).isEqualTo("READY alone");
    process.getOutputStream().close();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  private ChildProcess start(Path owner) {
    ChildProcess child =
        ChildProcess.start(
            new Command(
                "sleeper",
                command(owner).line("now"),
                Environment.bare(),
                folder,
                owner.resolve("sleeper.log")));
    child.awaitReady(LIMIT);
    return child;
  }

  private static JavaCommand command(Path owner) {
    Path tests =
        Path.of(SleepingMain.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    return new JavaCommand(SleepingMain.class.getName(), List.of(tests), List.of(), owner);
  }
}
