package org.openlocaloffer.benchmarks.town;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.candidate.ClaimField;

/**
 * What one reader, our crawler or the rival, found on a page.
 *
 * @param values by claim field
 * @param surest the surest value of each field
 * @param all everything that would leave the crawler, for what must not be in it
 */
public record Readings(
    Map<String, Set<String>> values,
    Map<String, String> surest,
    String title,
    String text,
    String all) {
  private static final Map<String, Pattern> PATTERNS =
      Map.of(
          ClaimField.PHONE, Pattern.compile("(?:\\+44 ?|\\(?0)[\\d ()-]{8,14}\\d"),
          ClaimField.EMAIL, Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"),
          ClaimField.POSTCODE, Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b"));

  public static Readings ofClaims(Candidate.Found found) {
    Map<String, Set<String>> values = new HashMap<>();
    Map<String, String> surest = new HashMap<>();
    for (Claim claim : found.claims()) {
      surest.putIfAbsent(claim.field(), claim.value());
      values.computeIfAbsent(claim.field(), field -> new TreeSet<>()).add(claim.value());
    }
    return new Readings(values, surest, found.title(), found.text(), found.toString());
  }

  /** The rival: three patterns over all that the page shows. */
  public static Readings ofPatterns(String text) {
    Map<String, Set<String>> values = new HashMap<>();
    PATTERNS.forEach(
        (field, pattern) -> {
          Matcher matcher = pattern.matcher(text);
          while (matcher.find()) {
            values.computeIfAbsent(field, f -> new TreeSet<>()).add(normal(field, matcher.group()));
          }
        });
    return new Readings(values, Map.of(), "", text, text);
  }

  Set<String> values(String field) {
    return values.getOrDefault(field, Set.of());
  }

  /** Empty where the field was not found. */
  String best(String field) {
    return surest.getOrDefault(field, "");
  }

  /** With nothing of this field but its surest value. */
  Readings surest(String field) {
    Set<String> one = surest.containsKey(field) ? Set.of(surest.get(field)) : Set.of();
    Map<String, Set<String>> only = new HashMap<>(values);
    only.put(field, one);
    return new Readings(only, surest, title, text, all);
  }

  private static String normal(String field, String value) {
    return switch (field) {
      case ClaimField.PHONE -> "+44" + value.replaceAll("^\\+44|\\D", "").replaceFirst("^0", "");
      case ClaimField.EMAIL -> value.toLowerCase(Locale.ROOT);
      default -> value.replace(" ", "").replaceFirst("(...)$", " $1");
    };
  }
}
