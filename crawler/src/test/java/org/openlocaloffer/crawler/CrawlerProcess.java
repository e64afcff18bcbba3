package org.openlocaloffer.crawler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.quickstart.process.TemporaryFolder;

/** The crawler as people run it: its own process, from the jar and what lies beside it. */
final class CrawlerProcess implements AutoCloseable {
  private final Process process;
  private final Path folder;

  /**
   * @param folder its log and its temporary files
   */
  private CrawlerProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  /** Returns when it is ready. */
  static CrawlerProcess start(Map<String, String> environment, String... arguments) {
    Path root = Path.of(System.getProperty("project.root", ".."));
    Path target = root.resolve("crawler/target");
    try {
      Path folder = Files.createTempDirectory("crawler");
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + folder, "-cp"));
      command.add(
          "%1$s/crawler-0.1.0-SNAPSHOT.jar:%1$s/lib/*:%1$s/storm/*"
              .formatted(target.toAbsolutePath()));
      command.add(CrawlTopology.class.getName());
      command.addAll(List.of(arguments));
      ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
      builder.environment().putAll(environment);
      Path log = folder.resolve("log");
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      CrawlerProcess crawler = new CrawlerProcess(builder.start(), folder);
      Poll.until(
          "READY in\n" + log,
          Duration.ofSeconds(90),
          () -> crawler.log().contains("READY crawler") || !crawler.alive());
      if (!crawler.alive()) {
        throw new IllegalStateException("the crawler ended:\n" + crawler.log());
      }
      return crawler;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean alive() {
    return process.isAlive();
  }

  String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a power cut would. */
  void kill() {
    process.destroyForcibly();
    ended();
  }

  /** As an operator would; how long it took. */
  Duration stop() {
    Instant asked = Instant.now();
    process.destroy();
    ended();
    return Duration.between(asked, Instant.now());
  }

  private void ended() {
    process.onExit().join();
    TemporaryFolder.remove(folder);
  }

  @Override
  public void close() {
    kill();
  }
}
