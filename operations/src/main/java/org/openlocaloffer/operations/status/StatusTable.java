package org.openlocaloffer.operations.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.openlocaloffer.contracts.source.CrawlReport;

/** Writes all sources, a line each, and their totals. */
final class StatusTable {
  private static final String LINE = "%-20s %-11s %16s %6s %5s  %-11s %-8s %s%n";

  private final SourceStatuses statuses;
  private final Instant now;

  StatusTable(SourceStatuses statuses, Instant now) {
    this.statuses = statuses;
    this.now = now;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        LINE.formatted("SOURCE", "STATE", "DONE", "FOUND", "GONE", "ROBOTS", "NEXT", "REFUSED"));
    statuses.sources().forEach(status -> append(status, text));
    return text.append(totals()).append(new Warnings(statuses, now).text()).toString();
  }

  private void append(SourceStatus status, StringBuilder text) {
    CrawlReport report = status.report();
    text.append(
        LINE.formatted(
            shortened(status.source().id()),
            status.state(),
            status.done(),
            report == null ? "" : report.candidates(),
            report == null ? "" : report.gone(),
            report == null || report.robots() == null ? "" : report.robots().word(),
            report == null ? "" : until(report.next()),
            status.refused()));
    status
        .alarms()
        .forEach(
            alarm ->
                text.append(
                    "  %s %s: %s%n"
                        .formatted(
                            alarm.kind().needsAttention() ? "!" : "-",
                            SourceStatus.word(alarm.kind()),
                            alarm.text())));
  }

  private String totals() {
    List<CrawlReport> reports =
        statuses.sources().stream()
            .filter(status -> status.report() != null)
            .map(SourceStatus::report)
            .toList();
    String states =
        statuses.sources().stream()
            .collect(Collectors.groupingBy(SourceStatus::state, Collectors.counting()))
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map(state -> state.getValue() + " " + state.getKey())
            .collect(Collectors.joining(", "));
    return "%s%s; %d of %s fetched, %d found, %d gone, %s%s%n"
        .formatted(
            Count.of(statuses.sources().size(), "source"),
            states.isEmpty() ? "" : ": " + states,
            sum(reports, CrawlReport::known) - sum(reports, CrawlReport::waiting),
            addresses(sum(reports, CrawlReport::known)),
            sum(reports, CrawlReport::candidates),
            sum(reports, CrawlReport::gone),
            Count.of(sum(reports, StatusTable::alarms), "alarm"),
            newest(reports));
  }

  private static String addresses(long number) {
    return number + (number == 1 ? " address" : " addresses");
  }

  private String newest(List<CrawlReport> reports) {
    return reports.stream()
        .map(CrawlReport::at)
        .max(Instant::compareTo)
        .map(at -> "; last heard from the crawler " + Age.of(Duration.between(at, now)) + " ago")
        .orElse("");
  }

  /** That somebody should look at. */
  private static long alarms(CrawlReport report) {
    return report.alarms().stream().filter(alarm -> alarm.kind().needsAttention()).count();
  }

  private static long sum(List<CrawlReport> reports, ToLongFunction<CrawlReport> count) {
    return reports.stream().mapToLong(count).sum();
  }

  private String until(Instant next) {
    if (next == null) {
      return "";
    }
    return next.isAfter(now) ? "in " + Age.of(Duration.between(now, next)) : "now";
  }

  private static String shortened(String id) {
    return id.length() <= 20 ? id : id.substring(0, 19) + "…";
  }
}
