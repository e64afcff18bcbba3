package org.openlocaloffer.crawler.dryrun;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.contracts.time.Occasion;
import org.openlocaloffer.contracts.time.Times;
import org.openlocaloffer.contracts.time.TimesInWords;
import org.openlocaloffer.crawler.dryrun.DryRunReport.Example;
import org.openlocaloffer.crawler.dryrun.DryRunReport.Found;
import org.openlocaloffer.crawler.dryrun.DryRunReport.Refusal;

/** A report as people read it. */
final class ReportText {
  /** Characters of a value, and of a reason, which is to be read whole. */
  private static final int WIDTH = 90;

  private static final int DETAIL = 300;

  /** A group that meets every week has fifty events. */
  private static final int OF_ONE_FIELD = 3;

  private final StringBuilder text = new StringBuilder();

  private ReportText() {}

  static String of(DryRunReport report) {
    ReportText text = new ReportText();
    text.head(report);
    text.line("");
    int found = report.found().size();
    text.line(counted(found, "would become a candidate", "would become candidates"));
    report.found().forEach(text::found);
    text.line("");
    int refused = report.refused().stream().mapToInt(Refusal::count).sum();
    text.line(counted(refused, "page or link would be refused", "pages or links would be refused"));
    report.refused().forEach(text::refusal);
    report.advice().forEach(text::advice);
    text.next(report);
    return text.text.toString();
  }

  private void head(DryRunReport report) {
    line(
        "%s (%s, %s): %d %s fetched in %s, %d kB; robots.txt: %s",
        report.sourceId(),
        report.name(),
        report.kind().name().toLowerCase(Locale.ROOT),
        report.fetched(),
        report.fetched() == 1 ? "page" : "pages",
        seconds(report.took()),
        (report.bytes() + 999) / 1_000,
        report.robots() == null ? "not read" : report.robots());
    line(ending(report));
    if (report.note() != null) {
      line("Note: %s", report.note());
    }
  }

  private static String ending(DryRunReport report) {
    return switch (report.ending()) {
      case COMPLETE ->
          report.fetched() == 0
              ? "Nothing could be fetched."
              : "Every page that is known was asked for.";
      case LIMIT -> "Ended at the limit; --pages N goes further.";
      case BLOCKED ->
          "Ended early: what is left is on hosts that cannot be reached or ask for patience.";
      case STOPPED -> "Stopped before its end.";
      case NEEDS_TOKEN -> "Nothing was fetched: this kind of source needs a token.";
      case UNREADABLE -> "Nothing was fetched: the source must be written differently.";
    };
  }

  private void found(Found found) {
    line("");
    line("  %s", found.title());
    line("    %s (%d words)", found.url(), found.words());
    Map<String, Integer> shown = new HashMap<>();
    for (Claim claim : found.claims()) {
      if (shown.merge(claim.field(), 1, Integer::sum) <= OF_ONE_FIELD) {
        claim(saidInFull(claim));
      }
    }
    shown.forEach((field, count) -> more(field, count - OF_ONE_FIELD));
  }

  private void claim(Claim claim) {
    line(
        "    %-18s %.2f  %s  [%s]",
        claim.field(), claim.confidence(), shortened(claim.value(), WIDTH), claim.extractor());
  }

  /** An event's name does not say when it is. */
  private static Claim saidInFull(Claim claim) {
    return claim.field().equals(ClaimField.EVENT) && !claim.times().isEmpty()
        ? new Claim(
            claim.field(),
            claim.value() + ": " + when(claim.times().get(0)),
            claim.confidence(),
            claim.snippet(),
            claim.extractor(),
            claim.times())
        : claim;
  }

  /** In words where there are any, else the next dates. */
  static String when(Times times) {
    return TimesInWords.of(times)
        .orElseGet(
            () ->
                times.next(Instant.now(), 3).stream()
                    .map(Occasion::day)
                    .flatMap(day -> TimesInWords.of(Times.once(day, null, null)).stream())
                    .collect(Collectors.joining(", ")));
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
          example.url(),
          example.detail() == null ? "" : ": " + shortened(example.detail(), DETAIL));
    }
  }

  private void advice(String sentence) {
    line("");
    line("What to do: %s", sentence);
  }

  private void next(DryRunReport report) {
    if (report.waiting() == 0) {
      return;
    }
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

  private static String counted(int number, String one, String several) {
    return number == 0
        ? "Nothing " + one.replaceFirst("^page or link ", "")
        : number + " " + (number == 1 ? one : several);
  }

  private static String shortened(String value, int most) {
    String line = value.replaceAll("\\s+", " ");
    return line.length() <= most ? line : line.substring(0, most) + "…";
  }

  private static String seconds(Duration time) {
    return "%.1f s".formatted(time.toMillis() / 1000.0);
  }

  private void line(String format, Object... parts) {
    text.append(parts.length == 0 ? format : format.formatted(parts)).append('\n');
  }
}
