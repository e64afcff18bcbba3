package org.openlocaloffer.benchmarks;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.benchmarks.town.Readings;
import org.openlocaloffer.benchmarks.town.Score;
import org.openlocaloffer.benchmarks.town.TownClaims;
import org.openlocaloffer.benchmarks.town.TownCrawl;
import org.openlocaloffer.benchmarks.town.TownPoliteness;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.quickstart.town.Town;
import org.openlocaloffer.quickstart.town.TownPage;
import org.openlocaloffer.quickstart.town.site.Expected;
import picocli.CommandLine.Command;

/**
 * Measures what the crawler finds in the sample town: runs the real crawler, frontier, Kafka and
 * websites, and compares each candidate with its page's side file. The rival reads the same
 * candidates' pages with patterns over all that they show.
 */
@Command(
    name = "town",
    description =
        "The sample town crawled for real: recall and precision of pages and claims, and"
            + " politeness.",
    mixinStandardHelpOptions = true)
final class TownTrial implements Trial {
  private static final String FEED = "openreferral";

  @Override
  public String input() {
    return "%d pages of the sample town, crawled once from an empty frontier"
        .formatted(Town.pages().size());
  }

  @Override
  public Figures run(PrintStream out) throws Exception {
    try (TownCrawl crawl = TownCrawl.start()) {
      Map<String, Candidate.Found> candidates = crawl.untilIdle(out);
      // Before the rival asks for pages that robots.txt keeps from the crawler.
      TownPoliteness politeness = crawl.politeness();
      List<TownPage> relevant = Town.pages().stream().filter(p -> isWanted(p)).toList();
      Score pages = new Score();
      relevant.forEach(p -> pages.asked(candidates.containsKey(p.url(crawl.port()))));
      relevant.stream()
          .filter(p -> !candidates.containsKey(p.url(crawl.port())))
          .forEach(p -> out.println("not found: " + p.url(crawl.port())));
      TownClaims ours = TownClaims.ofAll(out);
      TownClaims patterns = new TownClaims(FIELDS, null);
      for (TownPage page : Town.pages()) {
        Candidate.Found candidate = candidates.get(page.url(crawl.port()));
        if (candidate != null && isWanted(page)) {
          ours.compare(page, Readings.ofClaims(candidate));
          patterns.compare(page, Readings.ofPatterns(crawl.bodyText(candidate.url())));
        }
      }
      ours.print(out, "ours");
      patterns.print(out, "patterns");
      Figures figures =
          new Figures().with("pages_recall", pages.recall()).with("candidates", candidates.size());
      ours.figures().forEach(figures::with);
      return figures
          .with("robots_violations", politeness.violations())
          .with("most_at_once", politeness.mostAtOnce())
          .with("private_hits", politeness.privateHits())
          .with("crawl_s", crawl.seconds());
    }
  }

  /** Feeds are read as feeds, not as pages; their items are measured with the feed kinds. */
  private static boolean isWanted(TownPage page) {
    Expected expected = page.expected();
    boolean feed = FEED.equals(Town.settings().get(page.site()).kind());
    return expected.relevant()
        && expected.items().isEmpty()
        && !(feed && page.path().startsWith("/services"));
  }

  /** The fields that have one right spelling, and so can be found by a pattern. */
  static final List<String> FIELDS =
      List.of(ClaimField.PHONE, ClaimField.EMAIL, ClaimField.POSTCODE);
}
