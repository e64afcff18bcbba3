package org.openlocaloffer.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Pages that nobody on this project wrote. How well they are read is measured by {@code bin/measure
 * extraction}.
 */
class RealPagesTest {
  private static final Path PAGES =
      Path.of(System.getProperty("project.root", ".."), "../shared/data/real-pages/html");

  @Test
  void readsEveryRealPage() throws IOException {
    assumeTrue(Files.isDirectory(PAGES), "no saved pages at " + PAGES.toAbsolutePath().normalize());
    Extractor extractor = new Extractor();

    for (Path file : files()) {
      Extraction found =
          extractor.extract(new Page(URI.create("https://saved.example/"), unzipped(file), null));
      assertThat(found.title()).as(file.toString()).isNotBlank();
      assertThat(found.claims()).as(file.toString()).extracting("field").contains("name");
      assertThat(found.snapshotHtml())
          .as(file.toString())
          .doesNotContainIgnoringCase("<script", "javascript:", "<img");
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.sorted().toList();
    }
  }

  private static byte[] unzipped(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }
}
