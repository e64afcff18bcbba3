package org.openlocaloffer.benchmarks.town;

import java.io.PrintStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Scores what was found of each field against what pages say, in three ways of comparing. */
final class FieldScores {
  private final Map<String, Score> scores = new LinkedHashMap<>();
  private final PrintStream misses;

  /**
   * @param fields in the order of the table
   * @param misses where to name what was missed or wrong; null for nowhere
   */
  FieldScores(List<String> fields, PrintStream misses) {
    fields.forEach(field -> scores.put(field, new Score()));
    this.misses = misses;
  }

  /**
   * One page's field.
   *
   * @param wanted must be found
   * @param allowed right if found, not asked for
   */
  record Asked(String page, String field, Collection<String> wanted, Collection<String> allowed) {}

  /** Values with one right spelling. */
  void exactly(Asked asked, Collection<String> found) {
    asked.wanted().forEach(value -> asked(asked, value, found.contains(value)));
    found.stream()
        .filter(value -> !asked.wanted().contains(value) && !asked.allowed().contains(value))
        .forEach(value -> wrong(asked, value));
  }

  /** Values as written: right if they hold a phrase of the page, or stand within it. */
  void each(Asked asked, Collection<String> found) {
    asked.wanted().forEach(phrase -> asked(asked, phrase, overlap(phrase, found)));
    found.stream()
        .filter(value -> !overlap(value, asked.wanted()) && !overlap(value, asked.allowed()))
        .forEach(value -> wrong(asked, value));
  }

  /**
   * Fields that a listing has once: what counts is the surest value, and any one phrase will do.
   *
   * @param best empty where nothing was found
   */
  void any(Asked asked, String best) {
    boolean right = !best.isEmpty() && overlap(best, asked.wanted());
    if (!asked.wanted().isEmpty()) {
      asked(asked, asked.wanted().iterator().next(), right);
    }
    if (!best.isEmpty() && !right && !overlap(best, asked.allowed())) {
      wrong(asked, best);
    }
  }

  Map<String, Score> scores() {
    return scores;
  }

  private static boolean overlap(String value, Collection<String> phrases) {
    String folded = folded(value);
    return phrases.stream()
        .map(FieldScores::folded)
        .anyMatch(phrase -> folded.contains(phrase) || phrase.contains(folded));
  }

  /** Letters and digits only, so that spelling and dashes make no difference. */
  private static String folded(String text) {
    return " "
        + text.toLowerCase(Locale.UK)
            .replaceAll("[^\\p{L}\\d£]+", " ")
            .replaceAll("(?<=£\\d{1,3}) 00\\b", "")
            .strip()
        + " ";
  }

  private void asked(Asked asked, String value, boolean found) {
    scores.get(asked.field()).asked(found);
    if (!found) {
      miss(asked, "missed", value);
    }
  }

  private void wrong(Asked asked, String value) {
    scores.get(asked.field()).wrong(1);
    miss(asked, "wrong", value);
  }

  private void miss(Asked asked, String what, String value) {
    if (misses != null) {
      misses.printf("%s: %s %s '%s'%n", asked.page(), what, asked.field(), value);
    }
  }
}
