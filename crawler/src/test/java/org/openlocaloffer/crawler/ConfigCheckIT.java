package org.openlocaloffer.crawler;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openlocaloffer.quickstart.data.ConfigCheck;

/** The check before a start reads crawler.yaml by the record in the crawler's jar. */
class ConfigCheckIT {
  private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));

  @TempDir private Path folder;

  @BeforeEach
  void copyTheProjects() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("config"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void findsNothingWrongWithWhatTheProjectBrings() {
    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @Test
  void readsTheCrawlersFileByTheCrawlersOwnRecord() throws IOException {
    Path file = folder.resolve("crawler.yaml");
    Files.writeString(file, Files.readString(file).replace("threads: 32", "threads: many"));

    assertThatThrownBy(this::check)
        .hasMessageMatching(
            "(?s).*crawler.yaml, line \\d+: 'many' is not a whole number\nNothing was started.");
  }

  @Test
  void asksForAllFilesWhereAllModulesRun() throws IOException {
    Files.delete(folder.resolve("trust.yaml"));

    assertThatThrownBy(this::check)
        .hasMessageStartingWith("there is no file " + folder.resolve("trust.yaml"));
  }

  private void check() {
    new ConfigCheck(folder, Map.of()).all(jar());
  }

  private static Path jar() {
    try (Stream<Path> files = Files.list(ROOT.resolve("crawler/target"))) {
      List<Path> jars =
          files.filter(f -> f.getFileName().toString().matches("crawler-[\\w.-]+\\.jar")).toList();
      return jars.get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
