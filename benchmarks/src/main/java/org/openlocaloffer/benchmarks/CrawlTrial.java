package org.openlocaloffer.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openlocaloffer.benchmarks.crawl.FlightRecorder;
import org.openlocaloffer.benchmarks.crawl.OurCrawler;
import org.openlocaloffer.benchmarks.crawl.Result;
import org.openlocaloffer.benchmarks.crawl.Rival;
import org.openlocaloffer.benchmarks.crawl.RivalCrawl;
import org.openlocaloffer.benchmarks.site.SiteSet;
import org.openlocaloffer.benchmarks.site.Sites;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.Server;
import org.openlocaloffer.quickstart.process.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast and how completely our crawler and its rivals crawl generated websites. */
@Command(
    name = "crawl",
    description = "Generated websites crawled by our full pipeline and by other crawlers.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Ours crawls one set of websites cold, a few more until Java has compiled what there is to",
      "compile, and another one that counts, all in one process; the rivals crawl one set and then",
      "the one that counts, and grow no faster after it. Pages per second are those of the site",
      "server's ledger, from the first page to the last. Ours runs with config/crawler.yaml as it",
      "is; its sources ask for no delay, for depth 20 and for pages enough. wget is one process",
      "that only follows links, and needs no warming up.",
      "",
      "To have the rivals beside it (those that are missing are printed as absent, NaN):",
      "  apt install wget python3-scrapy",
      "  npm install --prefix DIR @crawlee/cheerio, then export OLO_CRAWLEE=DIR"
    })
final class CrawlTrial implements Trial {
  private static final String OURS = "ours";

  @Option(names = "--pages", defaultValue = "10000", description = "Of one set; default 10000.")
  private int pages;

  @Option(names = "--hosts", defaultValue = "40", description = "Of one set; default 40.")
  private int hosts;

  @Option(
      names = "--warm-up",
      defaultValue = "3",
      description =
          "Sets that ours crawls between the cold one and the one that counts; default 3.")
  private int warmUp;

  @Option(
      names = "--only",
      split = ",",
      description = "Which of ours, wget, scrapy, crawlee; default all.")
  private List<String> only = List.of(OURS, "wget", "scrapy", "crawlee");

  @Option(names = "--config", description = "Folder with crawler.yaml; default the project's.")
  private Path config;

  @Option(
      names = "--profile",
      description = "Where to write a flight recording of our warm crawl, which it slows down.")
  private Path profile;

  @Option(names = "--keep-running", description = "Wait for the Enter key before ours is stopped.")
  private boolean keepRunning;

  @Override
  public String input() {
    return "%d sets of %,d generated pages on %d hosts (127.0.11.n, 127.0.12.n, …), no delay"
        .formatted(warmUp + 2, pages, hosts);
  }

  @Override
  public Figures run(PrintStream out) throws Exception {
    SiteSet size = size();
    Path folder = Files.createTempDirectory("measure-crawl");
    try (Sites sites = Sites.start(size, warmUp + 2, folder)) {
      Ours ours = only.contains(OURS) ? ours(sites, out) : Ours.NONE;
      Figures figures =
          new Figures().with("warm_pages_per_s", ours.warm).with("cold_pages_per_s", ours.cold);
      for (Rival rival : Rival.values()) {
        String name = rival.name().toLowerCase(Locale.ROOT);
        figures.with(name + "_pages_per_s", rate(rival, name, sites, out));
      }
      return figures
          .with("recall", ours.recall)
          .with("duplicates", ours.duplicates)
          .with("violations", ours.violations)
          .with("rss_mb", ours.peakMiB);
    } finally {
      remove(folder);
    }
  }

  private SiteSet size() throws UnusableInput {
    try {
      return new SiteSet(1, hosts, pages);
    } catch (IllegalArgumentException e) {
      throw new UnusableInput(e.getMessage());
    }
  }

  /** NaN where it is absent or not asked for. */
  private double rate(Rival rival, String name, Sites sites, PrintStream out) throws Exception {
    if (!only.contains(name)) {
      return Double.NaN;
    }
    Path folder = Files.createTempDirectory("measure-" + name);
    try {
      return new RivalCrawl(rival, sites, folder)
          .run(size(), out)
          .map(result -> result.summary().perSecond())
          .orElse(Double.NaN);
    } finally {
      remove(folder);
    }
  }

  /** Our crawler's figures: the speeds of single crawls, the rest over all of them. */
  private record Ours(
      double warm,
      double cold,
      double recall,
      double duplicates,
      double violations,
      double peakMiB) {
    static final Ours NONE =
        new Ours(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  private Ours ours(Sites sites, PrintStream out) throws Exception {
    Path files = config == null ? Installation.root().resolve("config") : config;
    try (Backends servers = Backends.start(Server.POSTGRES, Server.KAFKA);
        OurCrawler crawler = OurCrawler.start(files, sites, servers, Map.of())) {
      out.println("our process " + crawler.pid() + ", logs in " + crawler.logs());
      List<Result> results = new ArrayList<>();
      results.add(crawler.crawl("ours, cold", size(), sites));
      out.println(results.get(0));
      for (int set = 2; set <= warmUp + 1; set++) {
        results.add(crawler.crawl("ours, set " + set, new SiteSet(set, hosts, pages), sites));
        out.println(results.get(set - 1));
      }
      Result warm = warm(crawler, new SiteSet(warmUp + 2, hosts, pages), sites);
      results.add(warm);
      out.println(warm);
      int candidates = crawler.candidates();
      int all = results.size() * pages;
      out.println("candidates: " + candidates + " of " + all + " pages");
      if (keepRunning) {
        out.println("The Enter key ends it.");
        System.in.read();
      }
      return new Ours(
          warm.summary().perSecond(),
          results.get(0).summary().perSecond(),
          Math.min(
              (double) candidates / all,
              results.stream().mapToDouble(r -> r.summary().recall()).min().orElse(0)),
          results.stream().mapToInt(r -> r.summary().duplicates()).sum(),
          results.stream().mapToInt(Result::violations).sum(),
          warm.peakMiB());
    }
  }

  private Result warm(OurCrawler crawler, SiteSet set, Sites sites) throws Exception {
    if (profile == null) {
      return crawler.crawl("ours, warm", set, sites);
    }
    FlightRecorder recorder = new FlightRecorder(crawler.pid(), profile);
    recorder.start();
    Result warm = crawler.crawl("ours, warm", set, sites);
    recorder.stop();
    return warm;
  }

  static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
