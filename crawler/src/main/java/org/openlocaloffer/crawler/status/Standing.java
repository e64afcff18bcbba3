package org.openlocaloffer.crawler.status;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Source;

/**
 * A source and how it stands.
 *
 * @param report null where there is none in what is kept of the topic
 */
record Standing(Source source, CrawlReport report) {
  private static final int TOP = 3;

  String state() {
    return report == null ? "no report" : word(report.state());
  }

  /** Addresses fetched, of those known; reports of older crawlers do not say. */
  String done() {
    if (report == null || report.known() == 0) {
      return "";
    }
    long done = report.known() - report.waiting();
    return "%d/%d %3d%%".formatted(done, report.known(), 100 * done / report.known());
  }

  /** The causes that count most, with their counts. */
  String refused() {
    return report == null
        ? ""
        : report.refused().entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(TOP)
            .map(cause -> cause.getKey() + " " + cause.getValue())
            .collect(Collectors.joining(", "));
  }

  List<CrawlReport.Alarm> alarms() {
    return report == null ? List.of() : report.alarms();
  }

  /** Lower case, blanks between. */
  static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
