package org.openlocaloffer.indexloader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged loader in a process of its own, started as {@code ./run} starts it. */
final class LoaderProcess {
  private static final List<LoaderProcess> STARTED = new ArrayList<>();

  private final Process process;
  private final Path output;

  private LoaderProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static LoaderProcess start(Map<String, String> environment, String... arguments) {
    Path target = Servers.ROOT.resolve("index-loader/target");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx192m", "-XX:+UseSerialGC", "-cp"));
    command.add(target + "/index-loader-0.1.0-SNAPSHOT.jar:" + target + "/lib/*");
    command.add("org.openlocaloffer.indexloader.IndexLoader");
    command.addAll(List.of(arguments));
    try {
      Path output = Files.createTempFile(target, "loader", ".out");
      ProcessBuilder builder = new ProcessBuilder(command).directory(Servers.ROOT.toFile());
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true).redirectOutput(output.toFile());
      LoaderProcess started = new LoaderProcess(builder.start(), output);
      STARTED.add(started);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it has printed. */
  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LoaderProcess awaitReady() {
    return awaitOutput("READY ");
  }

  LoaderProcess awaitOutput(String text) {
    Eventually.holds(() -> assertThat(output()).contains(text));
    return this;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL; returns when it has gone. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** SIGTERM; returns when it has gone. */
  int terminate() {
    process.destroy();
    return awaitEnd();
  }

  int awaitEnd() {
    try {
      assertThat(process.waitFor(90, TimeUnit.SECONDS))
          .as("ended, having said %s", output())
          .isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** All that are still there; stopped and not killed, so that the next need not wait for them. */
  static void stopAll() {
    STARTED.forEach(started -> started.process.destroy());
    STARTED.forEach(LoaderProcess::awaitEnd);
    STARTED.clear();
  }
}
