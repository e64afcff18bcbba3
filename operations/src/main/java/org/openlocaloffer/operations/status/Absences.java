package org.openlocaloffer.operations.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.openlocaloffer.contracts.source.CrawlReport;

/** What is not there and should be: sources that nobody fetches, and word of the crawler. */
final class Absences {
  /** A crawler that has something to do reports every few seconds. */
  private static final Duration LONG = Duration.ofMinutes(10);

  /** Sources that are named. */
  private static final int MOST = 6;

  private final Standings standings;
  private final Instant now;

  Absences(Standings standings, Instant now) {
    this.standings = standings;
    this.now = now;
  }

  /** A line for each; empty where all is well. */
  String text() {
    return line("Paused, so nothing is fetched: ", standing -> standing.source().paused())
        + line(
            "Not fetched until there is a token: ",
            standing -> state(standing, CrawlReport.State.NEEDS_TOKEN))
        + line(
            "No report yet, because just added or because the crawler is not running: ",
            standing -> standing.report() == null && !standing.source().paused())
        + silence().orElse("");
  }

  private static boolean state(Standing standing, CrawlReport.State state) {
    return standing.report() != null
        && standing.report().state() == state
        && !standing.source().paused();
  }

  private String line(String reason, Predicate<Standing> which) {
    List<String> ids =
        standings.sources().stream().filter(which).map(standing -> standing.source().id()).toList();
    if (ids.isEmpty()) {
      return "";
    }
    String more = ids.size() > MOST ? " and " + (ids.size() - MOST) + " more" : "";
    return reason + String.join(", ", ids.subList(0, Math.min(MOST, ids.size()))) + more + "\n";
  }

  /** Where nothing is due the crawler has nothing to report. */
  private Optional<String> silence() {
    List<CrawlReport> reports =
        standings.sources().stream()
            .map(Standing::report)
            .filter(report -> report != null)
            .toList();
    Optional<Instant> heard = reports.stream().map(CrawlReport::at).max(Instant::compareTo);
    Instant since = now.minus(LONG);
    return heard
        .filter(at -> at.isBefore(since))
        .filter(at -> reports.stream().anyMatch(r -> r.next() != null && r.next().isBefore(since)))
        .map(
            at ->
                "! No news from the crawler for %s, though something is due: is it running?\n"
                    .formatted(Age.of(Duration.between(at, now))));
  }
}
