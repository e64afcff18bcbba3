package org.openlocaloffer.benchmarks;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How well and how fast we find the main text of real pages. */
@Command(
    name = "extraction",
    description =
        "Main text of saved real pages: word F1 against what people marked, and ms per page.",
    mixinStandardHelpOptions = true)
final class ExtractionTrial implements Trial {
  @Parameters(paramLabel = "DIR", description = "index.tsv, html/ID.html.gz, ground-truth/ID.json")
  private Path folder;

  @Option(
      names = "--worst",
      paramLabel = "N",
      description = "Also name the N pages that we do worst on.")
  private int worst;

  /** One page, read by one finder. */
  private record Reading(MarkedPage page, WordOverlap overlap, long nanos) {}

  @Override
  public String input() {
    return folder
        + ", every page once to warm up and once for the figures, one thread, charset detection and"
        + " parsing included";
  }

  @Override
  public Figures run(PrintStream out) throws Exception {
    if (folder == null || !Files.isRegularFile(folder.resolve("index.tsv"))) {
      throw new UnusableInput(
          folder
              + " holds no index.tsv; name a folder of saved pages, see bin/measure extraction"
              + " --help");
    }
    List<MarkedPage> pages = MarkedPage.in(folder);
    Map<TextFinder, List<Reading>> readings = new EnumMap<>(TextFinder.class);
    for (TextFinder finder : TextFinder.values()) {
      read(pages, finder);
      readings.put(finder, read(pages, finder));
    }
    table(readings, out);
    worst(readings.get(TextFinder.OURS), out);
    return figures(readings.get(TextFinder.OURS));
  }

  private static List<Reading> read(List<MarkedPage> pages, TextFinder finder) {
    List<Reading> readings = new ArrayList<>();
    for (MarkedPage page : pages) {
      long start = System.nanoTime();
      String text = finder.textOf(page.page());
      long nanos = System.nanoTime() - start;
      readings.add(new Reading(page, WordOverlap.of(text, page.mainText()), nanos));
    }
    return readings;
  }

  private static void table(Map<TextFinder, List<Reading>> readings, PrintStream out) {
    var types = new TreeSet<>(f1ByType(readings.get(TextFinder.OURS)).keySet());
    out.printf("%-12s", "word F1");
    types.forEach(type -> out.printf("%10s", type));
    out.printf("%14s%n", "ms per page");
    readings.forEach(
        (finder, list) -> {
          out.printf("%-12s", finder.name().toLowerCase(Locale.ROOT));
          f1ByType(list).values().forEach(f1 -> out.printf(Locale.ROOT, "%10.3f", f1));
          out.printf(Locale.ROOT, "%14.2f%n", milliseconds(list));
        });
    out.println();
  }

  private void worst(List<Reading> readings, PrintStream out) {
    readings.stream()
        .sorted(java.util.Comparator.comparingDouble(reading -> reading.overlap().f1()))
        .limit(worst)
        .forEach(
            reading ->
                out.printf(
                    Locale.ROOT,
                    "%.3f (precision %.2f, recall %.2f) %s %s%n",
                    reading.overlap().f1(),
                    reading.overlap().precision(),
                    reading.overlap().recall(),
                    reading.page().id(),
                    reading.page().type()));
  }

  private static Figures figures(List<Reading> readings) {
    Figures figures = new Figures();
    f1ByType(readings).forEach((type, f1) -> figures.with(type + "_f1", f1));
    return figures.with("ms_per_page", milliseconds(readings)).with("pages", readings.size());
  }

  private static Map<String, Double> f1ByType(List<Reading> readings) {
    Map<String, List<Double>> byType = new TreeMap<>();
    readings.forEach(
        reading ->
            byType
                .computeIfAbsent(reading.page().type(), type -> new ArrayList<>())
                .add(reading.overlap().f1()));
    Map<String, Double> means = new TreeMap<>();
    byType.forEach(
        (type, all) ->
            means.put(type, all.stream().mapToDouble(Double::doubleValue).average().orElse(0)));
    return means;
  }

  private static double milliseconds(List<Reading> readings) {
    return readings.stream().mapToLong(Reading::nanos).average().orElse(0) / 1e6;
  }
}
