package org.openlocaloffer.crawler.dryrun;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.crawler.dryrun.DryRunReport.Example;
import org.openlocaloffer.crawler.dryrun.DryRunReport.Found;
import org.openlocaloffer.crawler.dryrun.DryRunReport.Refusal;

/** A report as people read it. */
final class ReportText {
  private static final int WIDTH = 90;

  /** A group that meets every week has fifty events. */
  private static final int OF_ONE_FIELD = 3;

  private final StringBuilder text = new StringBuilder();

  private ReportText() {}

  static String of(DryRunReport report) {
    ReportText text = new ReportText();
    text.head(report);
    text.line("");
    int found = report.found().size();
    text.line(found == 1 ? "1 would become a candidate" : "%d would become candidates", found);
    report.found().forEach(text::found);
    text.line("");
    int refused = report.refused().stream().mapToInt(Refusal::count).sum();
    text.line(
        refused == 1 ? "1 page or link would be refused" : "%d pages or links would be refused",
        refused);
    report.refused().forEach(text::refusal);
    text.next(report);
    return text.text.toString();
  }

  private void head(DryRunReport report) {
    line(
        "%s (%s, %s): %d %s asked for in %s, %d KB; robots.txt: %s",
        report.sourceId(),
        report.name(),
        report.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        report.asked(),
        report.asked() == 1 ? "page" : "pages",
        seconds(report.took()),
        (report.bytes() + 1023) / 1024,
        report.robots() == null ? "not asked" : report.robots());
    line(ending(report));
    if (report.note() != null) {
      line("Note: %s", report.note());
    }
  }

  private static String ending(DryRunReport report) {
    return switch (report.ending()) {
      case COMPLETE -> "Every page that is known was asked for.";
      case LIMIT -> "Ended at the limit; --pages N goes further.";
      case BLOCKED ->
          "Ended early: what is left is on hosts that cannot be reached or ask for patience.";
      case STOPPED -> "Stopped before its end.";
      case NEEDS_TOKEN -> "Not fetched: it is read with a token, and there is none.";
      case UNREADABLE -> "Not fetched: it cannot be read as it is written.";
    };
  }

  private void found(Found found) {
    line("");
    line("  %s", found.title());
    line("    %s (%d words)", found.url(), found.words());
    Map<String, Integer> shown = new HashMap<>();
    for (Claim claim : found.claims()) {
      if (shown.merge(claim.field(), 1, Integer::sum) <= OF_ONE_FIELD) {
        claim(claim);
      }
    }
    shown.forEach((field, count) -> more(field, count - OF_ONE_FIELD));
  }

  private void claim(Claim claim) {
    line(
        "    %-18s %.2f  %s  [%s]",
        claim.field(), claim.confidence(), shortened(claim.value()), claim.extractor());
  }

  private void more(String field, int count) {
    if (count > 0) {
      line("    %-18s and %d more", field, count);
    }
  }

  private void refusal(Refusal refusal) {
    line("  %-20s %d", refusal.cause(), refusal.count());
    for (Example example : refusal.examples()) {
      line(
          "    %s%s",
          example.url(), example.detail() == null ? "" : ": " + shortened(example.detail()));
    }
  }

  private void next(DryRunReport report) {
    line("");
    line(
        report.waiting() == 1
            ? "1 more address is known and was not asked for"
            : "%d more addresses are known and were not asked for",
        report.waiting());
    report.next().forEach(url -> line("  %s", url));
    int unnamed = report.waiting() - report.next().size();
    if (unnamed > 0) {
      line("  and %d more", unnamed);
    }
  }

  private static String shortened(String value) {
    String line = value.replaceAll("\\s+", " ");
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "…";
  }

  private static String seconds(Duration time) {
    return "%.1f s".formatted(time.toMillis() / 1000.0);
  }

  private void line(String format, Object... parts) {
    text.append(parts.length == 0 ? format : format.formatted(parts)).append('\n');
  }
}
