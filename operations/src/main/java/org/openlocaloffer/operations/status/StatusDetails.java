package org.openlocaloffer.operations.status;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openlocaloffer.contracts.source.Budget;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Source;

/** Writes all that is known of one source. */
final class StatusDetails {
  private final SourceStatus status;
  private final SourceStatuses all;

  StatusDetails(SourceStatus status, SourceStatuses all) {
    this.status = status;
    this.all = all;
  }

  String text() {
    Source source = status.source();
    StringBuilder text = new StringBuilder("%s (%s)%n".formatted(source.id(), source.name()));
    line(text, "kind", source.kind().name().toLowerCase(Locale.ROOT));
    line(text, "seeds", String.join(" ", source.seeds()));
    line(text, "budget", budget(source.budget()));
    line(text, "state", source.paused() ? "paused" : status.state());
    if (status.report() == null) {
      line(
          text,
          "",
          "The crawler has said nothing about it yet: it was added just now, or the crawler");
      line(text, "", "is not running.");
    } else {
      append(status.report(), text);
    }
    return text.toString();
  }

  private void append(CrawlReport report, StringBuilder text) {
    line(text, "done", status.done().isEmpty() ? "nothing yet" : status.done());
    line(text, "since", LondonTime.of(report.startedAt()));
    line(text, "as of", LondonTime.of(report.at()));
    line(text, "next", report.next() == null ? "nothing is due" : LondonTime.of(report.next()));
    line(text, "fetched", pages(report.pages(), report.bytes()));
    line(text, "unchanged", Count.of(report.unchanged(), "page"));
    line(text, "found", Count.of(report.candidates(), "candidate"));
    status.elsewhere(all).ifPresent(why -> line(text, "", why));
    line(text, "gone", report.gone());
    CrawlReport.Today today = report.today();
    line(text, "today (UTC)", today == null ? "nothing yet" : pages(today.pages(), today.bytes()));
    line(text, "robots.txt", report.robots() == null ? "not asked" : report.robots().text());
    list(text, "alarms", report.alarms().stream().map(StatusDetails::alarm).toList());
    list(
        text,
        "refused",
        report.refused().entrySet().stream()
            .sorted(Comparator.comparing(cause -> cause.getKey().word()))
            .map(cause -> cause.getKey().text() + ": " + cause.getValue())
            .toList());
    list(
        text,
        "examples",
        report.errors().stream().map(error -> error.url() + "  " + error.text()).toList());
  }

  private static String pages(long pages, long bytes) {
    return Count.of(pages, "page") + ", " + Count.bytes(bytes);
  }

  private static String budget(Budget budget) {
    String hours = budget.windows().isEmpty() ? "" : ", at " + String.join(", ", budget.windows());
    return "%s; %s and %s a day; again after %s, from %s to %s%s"
        .formatted(
            Count.of(budget.pages(), "page"),
            Count.of(budget.pagesPerDay(), "page"),
            Count.bytes(budget.bytesPerDay()),
            Age.of(budget.revisit()),
            Age.of(budget.revisitLeast()),
            Age.of(budget.revisitMost()),
            hours);
  }

  private static String alarm(CrawlReport.Alarm alarm) {
    return SourceStatus.word(alarm.kind()) + ": " + alarm.text();
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
