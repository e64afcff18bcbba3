package org.openlocaloffer.crawler.status;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openlocaloffer.contracts.source.Budget;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Source;

/** All that is known of one source. */
final class StatusDetails {
  private final Standing standing;

  StatusDetails(Standing standing) {
    this.standing = standing;
  }

  String text() {
    Source source = standing.source();
    StringBuilder text = new StringBuilder("%s (%s)%n".formatted(source.id(), source.name()));
    line(text, "kind", Standing.word(source.kind()));
    line(text, "seeds", String.join(" ", source.seeds()));
    line(text, "budget", budget(source.budget()));
    line(text, "state", standing.state());
    if (standing.report() != null) {
      append(standing.report(), text);
    }
    return text.toString();
  }

  private void append(CrawlReport report, StringBuilder text) {
    line(text, "done", standing.done());
    line(text, "run", "%s, since %s".formatted(report.runId(), report.startedAt()));
    line(text, "as of", report.at());
    line(text, "next", report.next() == null ? "nothing is due" : report.next());
    line(text, "pages", report.pages() + ", " + Count.of(report.bytes(), "byte"));
    line(text, "unchanged", report.unchanged());
    line(text, "found, gone", "%d, %d".formatted(report.candidates(), report.gone()));
    CrawlReport.Today today = report.today();
    line(
        text,
        "today (UTC)",
        today == null
            ? "nothing yet"
            : Count.of(today.pages(), "page") + ", " + Count.of(today.bytes(), "byte"));
    line(text, "robots.txt", report.robots() == null ? "not asked" : report.robots());
    list(text, "alarms", report.alarms().stream().map(StatusDetails::alarm).toList());
    list(
        text,
        "refused",
        report.refused().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(cause -> cause.getKey() + " " + cause.getValue())
            .toList());
    list(
        text,
        "examples",
        report.errors().stream().map(error -> error.url() + "  " + error.cause()).toList());
  }

  private static String budget(Budget budget) {
    String hours = budget.windows().isEmpty() ? "" : ", at " + String.join(", ", budget.windows());
    return "%s; %s and %s a day; again after %s, from %s to %s%s"
        .formatted(
            Count.of(budget.pages(), "page"),
            Count.of(budget.pagesPerDay(), "page"),
            Count.of(budget.bytesPerDay(), "byte"),
            Age.of(budget.revisit()),
            Age.of(budget.revisitLeast()),
            Age.of(budget.revisitMost()),
            hours);
  }

  private static String alarm(CrawlReport.Alarm alarm) {
    return Standing.word(alarm.kind()) + ": " + alarm.text();
  }

  private static void line(StringBuilder text, String name, Object value) {
    text.append("  %-12s %s%n".formatted(name, value));
  }

  private static void list(StringBuilder text, String name, List<String> values) {
    if (!values.isEmpty()) {
      line(text, name, values.stream().collect(Collectors.joining("\n" + " ".repeat(15))));
    }
  }
}
