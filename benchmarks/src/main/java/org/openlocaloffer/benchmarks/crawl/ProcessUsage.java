package org.openlocaloffer.benchmarks.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What Linux has counted for a process; zeros where there is no {@code /proc}. */
public final class ProcessUsage {
  /** Linux counts in hundredths of a second for programs, whatever its own clock. */
  private static final double TICKS = 100;

  /** After the name in brackets: user, system, and both of children that have ended. */
  private static final int FIRST_TIME = 11;

  private ProcessUsage() {}

  /** Seconds of processor time, of the process and all that it started. */
  public static double processorSeconds(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
        .mapToDouble(process -> ownSeconds(process.pid()))
        .sum();
  }

  private static double ownSeconds(long pid) {
    try {
      String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return Arrays.stream(fields, FIRST_TIME, FIRST_TIME + 4).mapToLong(Long::parseLong).sum()
          / TICKS;
    } catch (IOException ended) {
      return 0;
    }
  }

  /** The most resident memory it ever had, in MiB; of the process alone. */
  public static double peakMiB(long pid) {
    return status(pid, "VmHWM:");
  }

  private static double status(long pid, String name) {
    try {
      List<String> lines = Files.readAllLines(Path.of("/proc/" + pid + "/status"));
      return lines.stream()
          .filter(line -> line.startsWith(name))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException ended) {
      return 0;
    }
  }
}
