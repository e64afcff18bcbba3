package org.openlocaloffer.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A few hundred; {@code bin/measure hostile ../shared/data} reads ten thousand. */
class HostileTrialTest {
  @Test
  void everyBrokenDocumentIsReadOrRefusedAndNoneIsLost() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    assertThat(Measure.run(out, "hostile", "--pages", "250")).isZero();
    String text = printed.toString(StandardCharsets.UTF_8);
    Map<String, Double> figures = figures(text);
    assertThat(figures).as(text).containsEntry("escaped", 0.0).containsEntry("unclean", 0.0);
    assertThat(figures).as(text).containsEntry("late", 0.0);
    assertThat(figures.get("documents"))
        .isGreaterThan(350)
        .isEqualTo(figures.get("accepted") + figures.get("refused") + figures.get("empty"));
    assertThat(figures.get("accepted")).isGreaterThan(100);
  }

  private static Map<String, Double> figures(String text) {
    List<String> lines = text.lines().toList();
    Map<String, Double> figures = new HashMap<>();
    for (String figure : lines.get(lines.size() - 1).split(" ")) {
      figures.put(figure.split("=")[0], Double.valueOf(figure.split("=")[1]));
    }
    return figures;
  }
}
