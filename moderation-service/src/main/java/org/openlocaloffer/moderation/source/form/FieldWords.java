package org.openlocaloffer.moderation.source.form;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The form's fields in people's words. What the contracts refuse is said by the names of {@code
 * sources.yaml}; here it is said by the labels that stand on the screen.
 */
final class FieldWords {
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("kind", "What kind of source is it?"),
          Map.entry("name", "Name"),
          Map.entry("seeds", "Addresses to start from"),
          Map.entry("hosts", "Hosts"),
          Map.entry("include", "Only addresses that match"),
          Map.entry("exclude", "No addresses that match"),
          Map.entry("depth", "How many links deep"),
          Map.entry("pages", "Pages in total"),
          Map.entry("pagesPerDay", "Pages in a day"),
          Map.entry("bytesPerDay", "Data in a day"),
          Map.entry("delay", "Pause between fetches"),
          Map.entry("revisit", "Visit a page again after"),
          Map.entry("revisitLeast", "Shortest time between visits"),
          Map.entry("revisitMost", "Longest time between visits"),
          Map.entry("windows", "Hours in which it is fetched"));

  private static final Pattern MISSING = Pattern.compile("(?:missing|empty) (\\w+)(?:: .*)?");
  private static final Pattern KEY = Pattern.compile("^seeds\\b|\\b(?:scope|budget)\\.(\\w+)");
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<!\\S)(\\S++) \\((m?s)\\) is (-?\\d+), but must lie between (\\d+) and (\\d+)");

  private FieldWords() {}

  static Map<String, String> labels() {
    return LABELS;
  }

  static String label(String field) {
    return LABELS.getOrDefault(field, field);
  }

  /** A refusal of the contracts, in the screen's words. */
  static String said(String refusal) {
    var missing = MISSING.matcher(refusal);
    if (missing.matches()) {
      return missing.group(1).equals("seeds")
          ? "Enter at least one address to start from"
          : "Enter a " + missing.group(1);
    }
    String spans = RANGE.matcher(refusal).replaceFirst(FieldWords::spans);
    return KEY.matcher(spans)
        .replaceAll(key -> "‘" + label(key.group(1) == null ? "seeds" : key.group(1)) + "’");
  }

  private static String spans(MatchResult range) {
    long unit = range.group(2).equals("s") ? 1_000 : 1;
    return "%s is %s, but must lie between %s and %s"
        .formatted(
            range.group(1), span(range, 3, unit), span(range, 4, unit), span(range, 5, unit));
  }

  private static String span(MatchResult range, int group, long unit) {
    return Amount.TIME.shown(Long.parseLong(range.group(group)) * unit);
  }
}
