package org.openlocaloffer.operations.status;

import static java.util.Collections.disjoint;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;

/**
 * A source with its newest report.
 *
 * @param report null where there is none in what is kept of the topic
 */
record SourceStatus(Source source, CrawlReport report) {
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

  /** The causes that count most, with their counts: in a table there is room for words only. */
  String refused() {
    return report == null
        ? ""
        : report.refused().entrySet().stream()
            .sorted(
                Map.Entry.<RefusalCause, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(cause -> cause.getKey().word()))
            .limit(TOP)
            .map(cause -> cause.getKey().word() + " " + cause.getValue())
            .collect(Collectors.joining(", "));
  }

  /**
   * Why a list that was read gave nothing, where another source has its host: a page is kept by the
   * source that knew it first, and reports do not count those.
   */
  Optional<String> elsewhere(SourceStatuses all) {
    if (report == null
        || report.candidates() > 0
        || report.pages() == 0
        || !report.refused().isEmpty()
        || source.kind() == SourceKind.WEBSITE) {
      return Optional.empty();
    }
    String others =
        all.sources().stream()
            .map(SourceStatus::source)
            .filter(other -> !other.id().equals(source.id()))
            .filter(other -> !disjoint(other.scope().hosts(), source.scope().hosts()))
            .map(Source::id)
            .collect(Collectors.joining(", "));
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "its pages are on the same host as those of "
                + others
                + "; a page counts for the source that knew it first");
  }

  List<CrawlReport.Alarm> alarms() {
    return report == null ? List.of() : report.alarms();
  }

  /** Lower case, blanks between. */
  static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
