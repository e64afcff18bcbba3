package org.openlocaloffer.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @Test
  void namesEveryTrial() {
    assertThat(Measure.run(out, "--list")).isZero();
    assertThat(lines()).anyMatch(line -> line.startsWith("extraction "));
  }

  @Test
  void endsWithOneLineOfFigures(@TempDir Path folder) throws IOException {
    save(
        folder,
        "0001",
        "<main><p>Warm water and low lights</p></main><footer>Small print</footer>");

    assertThat(Measure.run(out, "extraction", folder.toString())).isZero();
    assertThat(lines()).anyMatch(line -> line.startsWith("JVM "));
    assertThat(lines().get(lines().size() - 1)).matches("service_f1=1 ms_per_page=[\\d.]+ pages=1");
  }

  @Test
  void refusesAFolderWithoutPages(@TempDir Path folder) {
    assertThat(Measure.run(out, "extraction", folder.toString())).isEqualTo(1);
  }

  private static void save(Path folder, String id, String html) throws IOException {
    Files.writeString(
        folder.resolve("index.tsv"),
        "id\ttype\turl\n" + id + "\tservice\thttps://splash.example/\n");
    Files.createDirectories(folder.resolve("html"));
    Files.createDirectories(folder.resolve("ground-truth"));
    Files.writeString(
        folder.resolve("ground-truth/" + id + ".json"),
        "{\"ground_truth\":{\"main_content\":\"Warm water and low lights\"}}");
    try (var zip =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("html/" + id + ".html.gz")))) {
      zip.write(html.getBytes(StandardCharsets.UTF_8));
    }
  }

  private List<String> lines() {
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
