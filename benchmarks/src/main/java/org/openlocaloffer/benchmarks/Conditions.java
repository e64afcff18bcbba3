package org.openlocaloffer.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a figure depends on besides our code; a figure without it means little. */
record Conditions(String machine, int cores, long heapMiB, String jvm, String input) {
  static Conditions of(Trial trial) {
    Runtime runtime = Runtime.getRuntime();
    return new Conditions(
        processor() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        runtime.availableProcessors(),
        runtime.maxMemory() >> 20,
        System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
        trial.input());
  }

  @Override
  public String toString() {
    return """
    machine  %s
    cores    %d
    memory   %d MiB of heap at most
    JVM      %s
    input    %s
    """
        .formatted(machine, cores, heapMiB, jvm, input);
  }

  private static String processor() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown processor");
    } catch (IOException notLinux) {
      return "unknown processor";
    }
  }
}
