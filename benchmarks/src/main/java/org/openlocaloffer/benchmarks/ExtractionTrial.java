package org.openlocaloffer.benchmarks;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openlocaloffer.benchmarks.maintext.MarkedPage;
import org.openlocaloffer.benchmarks.maintext.TextFinder;
import org.openlocaloffer.benchmarks.maintext.TextReadings;
import org.openlocaloffer.benchmarks.maintext.TextReadings.TextReading;
import org.openlocaloffer.benchmarks.maintext.WordOverlap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how well and how fast we find the main text of real pages. */
@Command(
    name = "extraction",
    description =
        "Main text of saved real pages: word F1 against what people marked, and ms per page.",
    mixinStandardHelpOptions = true)
final class ExtractionTrial implements Trial {
  /** Passes before the one that counts; the first of them is the cold one. */
  private static final int WARM_UPS = 2;

  @Parameters(paramLabel = "DIR", description = "index.tsv, html/ID.html.gz, ground-truth/ID.json")
  private Path folder;

  @Option(
      names = "--worst",
      paramLabel = "N",
      description = "Also name the N pages that we do worst on.")
  private int worst;

  @Override
  public String input() {
    return folder
        + "; one thread; each finder once cold, once more, once for the figures; processor time,"
        + " with decoding and parsing";
  }

  @Override
  public Figures run(PrintStream out) throws Exception {
    if (!Files.isRegularFile(folder.resolve("index.tsv"))) {
      throw new UnusableInput(
          folder
              + " holds no index.tsv; name a folder of saved pages, see bin/measure extraction"
              + " --help");
    }
    List<MarkedPage> pages = MarkedPage.in(folder);
    TextReadings ours = null;
    for (TextFinder finder : TextFinder.values()) {
      double cold = TextReadings.by(finder, pages).millisecondsPerPage();
      for (int i = 1; i < WARM_UPS; i++) {
        TextReadings.by(finder, pages);
      }
      ours = TextReadings.by(finder, pages);
      print(finder, ours, cold, out);
    }
    printWorst(ours, out);
    return figures(ours);
  }

  private static void print(
      TextFinder finder, TextReadings readings, double cold, PrintStream out) {
    out.printf("%-12s", finder.name().toLowerCase(Locale.ROOT));
    readings.f1ByType().forEach((type, f1) -> out.printf(Locale.ROOT, "%s %.3f  ", type, f1));
    out.printf(Locale.ROOT, "%6.2f ms a page, cold %.2f%n", readings.millisecondsPerPage(), cold);
  }

  private void printWorst(TextReadings readings, PrintStream out) {
    readings.all().stream()
        .sorted(Comparator.comparingDouble((TextReading reading) -> reading.overlap().f1()))
        .limit(worst)
        .forEach(reading -> out.println(line(reading)));
  }

  private static String line(TextReading reading) {
    WordOverlap overlap = reading.overlap();
    return String.format(
        Locale.ROOT,
        "%.3f (precision %.2f, recall %.2f) %s %s",
        overlap.f1(),
        overlap.precision(),
        overlap.recall(),
        reading.page().id(),
        reading.page().type());
  }

  private static Figures figures(TextReadings readings) {
    Figures figures = new Figures();
    readings.f1ByType().forEach((type, f1) -> figures.with(type + "_f1", f1));
    return figures
        .with("ms_per_page", readings.millisecondsPerPage())
        .with("pages", readings.all().size());
  }
}
