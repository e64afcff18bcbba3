package org.openlocaloffer.benchmarks.crawl;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openlocaloffer.benchmarks.site.SiteSet;
import org.openlocaloffer.benchmarks.site.Sites;
import org.openlocaloffer.benchmarks.site.Visit;

/** Lets one rival crawl as many sets as it needs to get warm; the last crawl counts. */
public final class RivalCrawl {
  private static final long MOST_MINUTES = 20;

  private final Rival rival;
  private final Sites sites;
  private final Path folder;

  /**
   * @param folder an empty one for what it writes
   */
  public RivalCrawl(Rival rival, Sites sites, Path folder) {
    this.rival = rival;
    this.sites = sites;
    this.folder = folder;
  }

  /** Empty where it is not installed, or came to nothing; {@code out} says which. */
  public Optional<Result> run(SiteSet size, PrintStream out)
      throws IOException, InterruptedException {
    String name = rival.name().toLowerCase(Locale.ROOT);
    if (!rival.isInstalled()) {
      out.println(name + ": absent");
      return Optional.empty();
    }
    List<SiteSet> sets =
        IntStream.rangeClosed(1, rival.crawls())
            .mapToObj(number -> new SiteSet(number, size.hosts(), size.pages()))
            .toList();
    sites.takeLedger();
    Path log = folder.resolve(name + ".log");
    Process process =
        new ProcessBuilder(rival.command(folder, sets.stream().map(sites::seeds).toList()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try (Meter meter = new Meter(Map.of(name, process.pid()))) {
      if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
        out.println(name + ": stopped after " + MOST_MINUTES + " minutes");
      }
      Files.readString(log).lines().limit(5).forEach(line -> out.println(name + ": " + line));
      List<Visit> ledger = sites.takeLedger();
      Result result = null;
      for (SiteSet set : sets) {
        result = Result.of(name + ", set " + set.number(), set, ledger, meter);
        out.println(result);
      }
      return Optional.ofNullable(result);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }
}
