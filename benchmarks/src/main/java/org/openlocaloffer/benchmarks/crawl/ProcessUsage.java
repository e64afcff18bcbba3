package org.openlocaloffer.benchmarks.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Processor time and memory of a process, from {@code /proc}; zeros where there is none. */
public final class ProcessUsage {
  /** USER_HZ: {@code /proc} counts processor time in hundredths of a second. */
  private static final double TICKS = 100;

  /** Index of utime behind the name in brackets; stime, cutime and cstime follow. */
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
