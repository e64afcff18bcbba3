package org.openlocaloffer.operations.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.openlocaloffer.contracts.source.CrawlReport;

/** Says what an operator may miss: sources that are not fetched, a crawler that is silent. */
final class Warnings {
  /** A crawler that has something to do reports every few seconds. */
  private static final Duration LONG = Duration.ofMinutes(10);

  /** Sources that are named. */
  private static final int MOST = 6;

  private final SourceStatuses statuses;
  private final Instant now;

  Warnings(SourceStatuses statuses, Instant now) {
    this.statuses = statuses;
    this.now = now;
  }

  /** A line for each; empty where all is well. */
  String text() {
    return line("Paused, so nothing is fetched: ", status -> status.source().paused())
        + line(
            "Not fetched until there is a token: ",
            status -> state(status, CrawlReport.State.NEEDS_TOKEN))
        + line(
            "No report yet, because just added or because the crawler is not running: ",
            status -> status.report() == null && !status.source().paused())
        + silence().orElse("");
  }

  private static boolean state(SourceStatus status, CrawlReport.State state) {
    return status.report() != null && status.report().state() == state && !status.source().paused();
  }

  private String line(String reason, Predicate<SourceStatus> which) {
    List<String> ids =
        statuses.sources().stream().filter(which).map(status -> status.source().id()).toList();
    if (ids.isEmpty()) {
      return "";
    }
    String more = ids.size() > MOST ? " and " + (ids.size() - MOST) + " more" : "";
    return reason + String.join(", ", ids.subList(0, Math.min(MOST, ids.size()))) + more + "\n";
  }

  /** Where nothing is due the crawler has nothing to report. */
  private Optional<String> silence() {
    List<CrawlReport> reports =
        statuses.sources().stream()
            .map(SourceStatus::report)
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
