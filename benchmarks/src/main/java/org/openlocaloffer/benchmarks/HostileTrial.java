package org.openlocaloffer.benchmarks;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openlocaloffer.benchmarks.hostile.Mutant;
import org.openlocaloffer.benchmarks.hostile.Mutator;
import org.openlocaloffer.benchmarks.hostile.Specimen;
import org.openlocaloffer.benchmarks.hostile.Survival;
import org.openlocaloffer.quickstart.process.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fuzzes the crawler's readers with broken documents. */
@Command(
    name = "hostile",
    description =
        "Documents broken in every way, through the crawler's own reading: refused by cause,"
            + " slowest.",
    mixinStandardHelpOptions = true)
final class HostileTrial implements Trial {
  @Parameters(
      arity = "0..*",
      paramLabel = "DIR",
      description = "Further documents: *.html, *.ics, *.rss, *.xml, *.json, also with .gz.")
  private List<Path> folders = List.of();

  @Option(names = "--pages", paramLabel = "N", description = "Broken documents (10000).")
  private int pages = 10_000;

  @Option(names = "--seed", paramLabel = "N", description = "Another makes other ones (1).")
  private long seed = 1;

  @Option(names = "--limit", paramLabel = "S", description = "Processor time for one (20 seconds).")
  private int limit = 20;

  @Option(
      names = "--only",
      paramLabel = "N",
      description = "Only the broken document of this number, to look into it.")
  private Integer only;

  @Override
  public String input() {
    return "every document once, then %d broken ones, seed %d; of the sample town and %s"
        .formatted(pages, seed, folders);
  }

  @Override
  public Figures run(PrintStream out) throws Exception {
    List<Specimen> specimens = new ArrayList<>(Specimen.ofTheTown());
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new UnusableInput(folder + " is no folder");
      }
      specimens.addAll(Specimen.in(folder));
    }
    Survival survival = new Survival(Installation.root().resolve("config"), limit, out);
    long begun = System.nanoTime();
    for (int i = 0; i < specimens.size() && only == null; i++) {
      survival.read(specimens.get(i).name(), specimens.get(i), -1 - i);
    }
    Mutator mutator = new Mutator(seed, specimens.stream().map(Specimen::body).toList());
    int first = only == null ? 0 : only;
    for (int i = first; i < (only == null ? pages : first + 1); i++) {
      Mutant mutant = mutator.make(i);
      Specimen broken = specimens.get(mutant.of()).with(mutant.body());
      survival.read(name(mutant, broken), broken, i);
    }
    survival.print();
    return figures(survival, (System.nanoTime() - begun) / 1e6);
  }

  private static String name(Mutant mutant, Specimen of) {
    return "number %d, %s of %s, %d bytes"
        .formatted(mutant.number(), mutant.how(), of.name(), mutant.body().length);
  }

  private static Figures figures(Survival survival, double millis) {
    return new Figures()
        .with("documents", survival.read())
        .with("accepted", survival.accepted())
        .with("refused", survival.refused())
        .with("empty", survival.empty())
        .with("escaped", survival.escaped())
        .with("unclean", survival.unclean())
        .with("late", survival.late())
        .with("slowest_ms", survival.slowestMillis())
        .with("ms_per_document", millis / survival.read());
  }
}
