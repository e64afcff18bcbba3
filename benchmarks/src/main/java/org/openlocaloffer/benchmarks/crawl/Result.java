package org.openlocaloffer.benchmarks.crawl;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openlocaloffer.benchmarks.site.SiteSet;
import org.openlocaloffer.benchmarks.site.Visit;

/**
 * One crawl of one set.
 *
 * @param who and which crawl it was, for people
 * @param seconds of processor time by process name
 * @param peakMiB of the crawler's own process so far
 */
public record Result(
    String who, int pages, LedgerSummary summary, Map<String, Double> seconds, double peakMiB) {

  static Result of(String who, SiteSet set, List<Visit> ledger, Meter meter) {
    LedgerSummary summary = LedgerSummary.of(set, ledger);
    return new Result(
        who, set.pages(), summary, meter.seconds(summary.first(), summary.last()), meter.peakMiB());
  }

  /** Requests that a polite crawler does not make. */
  public int violations() {
    return summary.violations();
  }

  @Override
  public String toString() {
    String cpu =
        seconds.entrySet().stream()
            .map(s -> text("%s %.2f", s.getKey(), 1_000 * s.getValue() / pages))
            .collect(Collectors.joining(", "));
    return text(
            "%-14s %7.1f pages/s (%.1f without first and last tenth), recall %.4f, duplicates %d,",
            who, summary.perSecond(), summary.steady(), summary.recall(), summary.duplicates())
        + text(
            " violations %d (robots.txt %d, nofollow %d, scope %d), robots.txt asked %d times,",
            violations(),
            summary.disallowed(),
            summary.unfollowed(),
            summary.outside(),
            summary.robots())
        + text(" most at once per host %d\n", summary.mostAtOnce())
        + text("%-14s CPU seconds for 1,000 pages: %s; peak memory %.0f MiB", "", cpu, peakMiB);
  }

  private static String text(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
