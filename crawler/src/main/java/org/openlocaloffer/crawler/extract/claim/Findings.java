package org.openlocaloffer.crawler.extract.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openlocaloffer.contracts.Printable;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.contracts.time.Times;
import org.openlocaloffer.contracts.time.TimesReader;
import org.openlocaloffer.crawler.extract.text.Spaces;

/**
 * Gathers claims: each field and value once, by its surest finding, and no more of a field than
 * anybody would read.
 */
final class Findings {
  private static final int LONGEST_VALUE = 600;
  private static final int LONGEST_SNIPPET = 200;
  private static final int MOST_OF_A_FIELD = 20;

  private final Map<String, Claim> claims = new LinkedHashMap<>();

  /**
   * Of a schedule, its words say its times.
   *
   * @param value blank ones are no claim
   * @param snippet the text around it; longer ones are cut to where the value stands
   */
  public void add(Trust trust, String field, String value, String snippet) {
    boolean schedule = field.equals(ClaimField.SCHEDULE);
    add(trust, field, value, snippet, schedule ? TimesReader.read(value) : List.of());
  }

  /**
   * @param times of a schedule what its words say, of an event when it is; events of one name at
   *     different times are different events
   */
  public void add(Trust trust, String field, String value, String snippet, List<Times> times) {
    String plain = oneLine(value);
    if (plain.isEmpty() || plain.length() > LONGEST_VALUE) {
      return;
    }
    Claim claim =
        new Claim(
            field,
            plain,
            trust.confidence,
            excerpt(oneLine(snippet), plain),
            trust.extractor,
            times);
    String key = field + " " + plain.toLowerCase(Locale.ROOT);
    claims.merge(field.equals(ClaimField.EVENT) ? key + " " + times : key, claim, Findings::surer);
  }

  public boolean has(String field) {
    return claims.values().stream().anyMatch(claim -> claim.field().equals(field));
  }

  /** The surest value of a field; empty where there is none. */
  public String best(String field) {
    return claims.values().stream()
        .filter(claim -> claim.field().equals(field))
        .reduce(Findings::surer)
        .map(Claim::value)
        .orElse("");
  }

  public List<String> values(String field) {
    return claims.values().stream()
        .filter(claim -> claim.field().equals(field))
        .map(Claim::value)
        .toList();
  }

  /** The surest first; of equals, the one found first. */
  public List<Claim> list() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<Claim> list = new ArrayList<>(claims.values());
    list.sort(Comparator.comparingDouble(Claim::confidence).reversed());
    list.removeIf(claim -> counts.merge(claim.field(), 1, Integer::sum) > MOST_OF_A_FIELD);
    return list;
  }

  private static Claim surer(Claim first, Claim second) {
    return second.confidence() > first.confidence() ? second : first;
  }

  private static String excerpt(String snippet, String value) {
    if (snippet.length() <= LONGEST_SNIPPET) {
      return snippet.isEmpty() ? null : snippet;
    }
    int at = Math.max(0, snippet.indexOf(value));
    int start = Math.max(0, Math.min(at - LONGEST_SNIPPET / 4, snippet.length() - LONGEST_SNIPPET));
    return snippet.substring(start, start + LONGEST_SNIPPET).strip();
  }

  private static String oneLine(String text) {
    return text == null ? "" : Spaces.folded(Printable.of(text));
  }
}
