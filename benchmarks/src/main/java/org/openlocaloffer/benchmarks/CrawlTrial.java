package org.openlocaloffer.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openlocaloffer.benchmarks.crawl.FlightRecorder;
import org.openlocaloffer.benchmarks.crawl.OurCrawler;
import org.openlocaloffer.benchmarks.crawl.Result;
import org.openlocaloffer.benchmarks.site.SiteSet;
import org.openlocaloffer.benchmarks.site.Sites;
import org.openlocaloffer.quickstart.process.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast and how well the whole crawler gets through generated websites. */
@Command(
    name = "crawl",
    description = "Generated websites crawled by our full pipeline and by other crawlers.",
    mixinStandardHelpOptions = true)
final class CrawlTrial implements Trial {
  @Option(names = "--pages", defaultValue = "10000", description = "Of one set; default 10000.")
  private int pages;

  @Option(names = "--hosts", defaultValue = "40", description = "Of one set; default 40.")
  private int hosts;

  @Option(
      names = "--only",
      split = ",",
      defaultValue = "ours,wget,scrapy,crawlee",
      description = "Which of ours, wget, scrapy, crawlee; default all.")
  private List<String> only;

  @Option(names = "--config", description = "Folder with crawler.yaml; default the project's.")
  private Path config;

  @Option(names = "--profile", description = "Where to write a flight recording of the warm crawl.")
  private Path profile;

  @Option(names = "--keep-running", description = "Wait for the Enter key before ours is stopped.")
  private boolean keepRunning;

  @Override
  public String input() {
    return "two sets of %,d generated pages on %d hosts (127.0.11.n, 127.0.12.n), no delay"
        .formatted(pages, hosts);
  }

  @Override
  public Figures run(PrintStream out) throws Exception {
    Path folder = Files.createTempDirectory("measure-crawl");
    Figures figures = new Figures();
    try (Sites sites = Sites.start(new SiteSet(1, hosts, pages), 2, folder)) {
      if (only.contains("ours")) {
        ours(sites, figures, out);
      }
    } finally {
      remove(folder);
    }
    return figures;
  }

  private void ours(Sites sites, Figures figures, PrintStream out) throws Exception {
    Path files = config == null ? Installation.root().resolve("config") : config;
    try (OurCrawler crawler = OurCrawler.start(files, sites)) {
      out.println("our process " + crawler.pid() + ", logs in " + crawler.logs());
      SiteSet second = new SiteSet(2, hosts, pages);
      Result cold = crawler.crawl("ours, cold", new SiteSet(1, hosts, pages), sites);
      out.println(cold);
      FlightRecorder recorder = profile == null ? null : new FlightRecorder(crawler.pid(), profile);
      if (recorder != null) {
        recorder.start();
      }
      Result warm = crawler.crawl("ours, warm", second, sites);
      if (recorder != null) {
        recorder.stop();
      }
      out.println(warm);
      out.println("candidates of the warm crawl: " + crawler.candidates(second));
      if (keepRunning) {
        out.println("Enter ends it.");
        System.in.read();
      }
      figures
          .with("warm_pages_per_s", warm.showing().perSecond())
          .with("cold_pages_per_s", cold.showing().perSecond())
          .with("recall", Math.min(cold.showing().recall(), warm.showing().recall()))
          .with("duplicates", cold.showing().duplicates() + warm.showing().duplicates())
          .with("violations", cold.violations() + warm.violations())
          .with("rss_mb", warm.peakMiB());
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
