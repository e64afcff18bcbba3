package org.openlocaloffer.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.benchmarks.crawl.OurCrawler;
import org.openlocaloffer.benchmarks.crawl.ProcessUsage;
import org.openlocaloffer.benchmarks.frontier.ClaimTimes;
import org.openlocaloffer.benchmarks.frontier.FullFrontier;
import org.openlocaloffer.benchmarks.site.SiteSet;
import org.openlocaloffer.benchmarks.site.Sites;
import org.openlocaloffer.contracts.config.YamlFile;
import org.openlocaloffer.crawler.CrawlerConfig;
import org.openlocaloffer.crawler.frontier.FrontierConfig;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.Server;
import org.openlocaloffer.quickstart.process.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures whether claiming slows down as more pages are due, and how much memory a crawler with a
 * million pages takes.
 */
@Command(
    name = "frontier",
    description = "Claims of pages from small and large frontiers; memory at a million pages.",
    mixinStandardHelpOptions = true)
final class FrontierTrial implements Trial {
  private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
  private static final int MOST = 250;

  /** Claims that are not counted: enough to come to every host of the largest frontier once. */
  private static final int WARM_UP = 180;

  @Option(
      names = "--repetitions",
      defaultValue = "150",
      description = "Claims on each frontier; default 150.")
  private int repetitions;

  @Option(
      names = "--no-crawl",
      description = "Leave out the crawl on the largest frontier, which measures memory.")
  private boolean noCrawl;

  @Override
  public String input() {
    return MOST
        + " pages claimed at once from 10 thousand, 100 thousand and 1 million due pages in"
        + " PostgreSQL, a third on one host, the rest spread by Zipf; median of "
        + repetitions
        + " in turn";
  }

  @Override
  public Figures run(PrintStream out) throws Exception {
    Path config = Installation.root().resolve("config");
    FrontierConfig settings =
        YamlFile.read(config.resolve("crawler.yaml"), CrawlerConfig.class).frontier();
    List<FullFrontier> frontiers = new ArrayList<>();
    try (Backends servers = Backends.start(Server.POSTGRES, Server.KAFKA)) {
      for (int size : SIZES) {
        frontiers.add(FullFrontier.of(size, servers.database("frontier"), settings));
      }
      List<ClaimTimes> times = frontiers.stream().map(ClaimTimes::new).toList();
      claim(times, WARM_UP);
      times.forEach(ClaimTimes::forget);
      claim(times, repetitions);
      times.forEach(out::println);
      if (!noCrawl) {
        crawl(frontiers.get(2), servers, out);
      }
      return new Figures()
          .with("claim_ms_10k", times.get(0).median())
          .with("claim_ms_100k", times.get(1).median())
          .with("claim_ms_1m", times.get(2).median())
          .with("growth", times.get(2).median() / times.get(0).median());
    } finally {
      for (FullFrontier frontier : frontiers) {
        frontier.close();
      }
    }
  }

  /** Claims from each in turn, so that other load on the machine slows all of them alike. */
  private static void claim(List<ClaimTimes> times, int repetitions) throws Exception {
    for (int i = 0; i < repetitions; i++) {
      for (ClaimTimes one : times) {
        one.claim(MOST);
      }
    }
  }

  /** Runs the real crawler on a few websites while the frontier also holds all those pages. */
  private static void crawl(FullFrontier frontier, Backends servers, PrintStream out)
      throws IOException, InterruptedException, SQLException {
    frontier.rest();
    SiteSet set = new SiteSet(1, 40, 4_000);
    Path folder = Files.createTempDirectory("measure-frontier");
    Path config = Installation.root().resolve("config");
    Map<String, String> there = Map.of("OLO_FRONTIER_DATABASE_URL", frontier.url());
    try (Sites sites = Sites.start(set, 1, folder);
        OurCrawler crawler = OurCrawler.start(config, sites, servers, there)) {
      out.println(crawler.crawl("crawl beside", set, sites));
      out.printf("rss_mb_1m=%.0f%n", ProcessUsage.peakMiB(crawler.pid()));
    } finally {
      CrawlTrial.remove(folder);
    }
  }
}
