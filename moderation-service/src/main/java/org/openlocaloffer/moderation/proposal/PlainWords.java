package org.openlocaloffer.moderation.proposal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openlocaloffer.contracts.listing.Ages;
import org.openlocaloffer.contracts.listing.Cost;

/**
 * Reads the plain part of what people write: an amount, an age, a postcode; leaves the rest as
 * words.
 */
public final class PlainWords {
  private static final Pattern AMOUNT = Pattern.compile("£\\s?(\\d{1,5}(?:\\.\\d{2})?)");
  private static final Pattern POSTCODE =
      Pattern.compile("\\b([A-Z]{1,2}\\d[A-Z\\d]?) ?(\\d[A-Z]{2})\\b");
  private static final Pattern AGES = Pattern.compile("(\\d{0,3})-(\\d{0,3})");

  private PlainWords() {}

  /** With the amount where the text names exactly one, or says that it is free. */
  public static Cost cost(String text) {
    List<String> amounts = AMOUNT.matcher(text).results().map(found -> found.group(1)).toList();
    if (amounts.size() == 1) {
      return new Cost(text, new BigDecimal(amounts.get(0)).movePointRight(2).longValueExact());
    }
    boolean free = amounts.isEmpty() && text.toLowerCase(Locale.ROOT).matches("\\W*free\\b.*");
    return new Cost(text, free ? 0L : null);
  }

  /** "5-11", "5-" or "-11"; empty where it is anything else. */
  static Optional<Ages> ages(String text) {
    Matcher range = AGES.matcher(text.strip());
    if (!range.matches()) {
      return Optional.empty();
    }
    try {
      Ages ages = new Ages(number(range.group(1)), number(range.group(2)));
      return ages.from() == null && ages.to() == null ? Optional.empty() : Optional.of(ages);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Integer number(String digits) {
    return digits.isEmpty() ? null : Integer.valueOf(digits);
  }

  /** The last postcode of an address, with one space; null where there is none. */
  public static String postcode(String address) {
    return POSTCODE
        .matcher(address.toUpperCase(Locale.ROOT))
        .results()
        .reduce((first, second) -> second)
        .map((MatchResult found) -> found.group(1) + " " + found.group(2))
        .orElse(null);
  }

  /** The text as a full postcode with one space; empty where it is anything else. */
  public static Optional<String> fullPostcode(String text) {
    String compact = text.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    return Optional.ofNullable(postcode(compact))
        .filter(found -> found.length() == compact.length() + 1);
  }
}
