package org.openlocaloffer.quickstart.supervise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Resident memory of processes, as Linux counts it; pages that several share are counted for each.
 *
 * @param bytes 0 where there is no {@code /proc}
 */
public record Memory(long bytes, int processes) {

  /** Of these processes and all that they started. */
  public static Memory of(Stream<ProcessHandle> roots) {
    List<ProcessHandle> all =
        roots
            .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
            .distinct()
            .toList();
    return new Memory(all.stream().mapToLong(Memory::resident).sum(), all.size());
  }

  @Override
  public String toString() {
    String count = processes + " processes";
    return bytes == 0
        ? count
        : String.format(Locale.ROOT, "%.2f GiB in %s", bytes / (double) (1 << 30), count);
  }

  private static long resident(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .sum();
    } catch (IOException gone) {
      return 0;
    }
  }
}
