package org.openlocaloffer.quickstart.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Processes of a system whose supervisor was killed. Each carries the system's folder in its own
 * command line, so no stranger that got an old process id is ever taken for one.
 */
public final class Leftovers {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Leftovers() {}

  /**
   * Ends all that belong to {@code owner}, and removes their temporary files.
   *
   * @return how many there were
   */
  public static int end(Path owner) {
    List<ProcessHandle> found = of(owner);
    found.forEach(ProcessHandle::destroy);
    for (ProcessHandle process : found) {
      if (!ended(process)) {
        process.destroyForcibly();
        ended(process);
      }
    }
    TemporaryFolder.remove(JavaCommand.temporary(owner));
    return found.size();
  }

  static List<ProcessHandle> of(Path owner) {
    String mark = JavaCommand.OWNER_OPTION + owner.toAbsolutePath().normalize();
    return ProcessHandle.allProcesses()
        .filter(process -> process.pid() != ProcessHandle.current().pid())
        .filter(process -> carries(process, mark))
        .toList();
  }

  private static boolean carries(ProcessHandle process, String mark) {
    return process.info().arguments().map(Arrays::asList).orElse(List.of()).contains(mark);
  }

  private static boolean ended(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException stillThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
