package org.openlocaloffer.crawler.extract.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openlocaloffer.contracts.vocabulary.TextWord;

/**
 * For which ages something is.
 *
 * @param from whole years; null where open
 * @param to whole years, included; null where open
 */
public record AgeRange(Integer from, Integer to) {
  static final int OLDEST = 120;

  private static final Pattern BARE =
      Pattern.compile("\\s*(\\d{1,3})\\s?(?:-|–|—|to)\\s?(\\d{1,3})\\s*");
  private static final Pattern BARE_FROM =
      Pattern.compile("(?i)\\s*(\\d{1,3})\\s?(?:\\+|and over|plus|-)\\s*");

  /** The first range in a text that leaves no doubt that it speaks of ages. */
  public static Optional<AgeRange> in(String text) {
    return in(text, TextWord.in(text));
  }

  /**
   * As {@link #in(String)}.
   *
   * @param words of the text
   */
  public static Optional<AgeRange> in(String text, List<TextWord> words) {
    return inFigures(NumberWords.asDigits(text, words));
  }

  /** The same where no number is written as a word. */
  public static Optional<AgeRange> inFigures(String text) {
    String line = NumberWords.around(text, BoundedAges.FURTHEST);
    return line.isEmpty() ? Optional.empty() : BoundedAges.in(line).or(() -> OpenAges.in(line));
  }

  /** Also bare numbers: what stands after a label such as "Ages". */
  public static Optional<AgeRange> inLabelled(String value) {
    Matcher bare = BARE.matcher(value);
    if (bare.matches()
        && number(bare.group(1)) <= number(bare.group(2))
        && number(bare.group(2)) <= OLDEST) {
      return Optional.of(new AgeRange(number(bare.group(1)), number(bare.group(2))));
    }
    Matcher from = BARE_FROM.matcher(value);
    return from.matches() ? from(from.group(1)) : in("aged " + value);
  }

  /** "5-11", "16-" or "-4". */
  @Override
  public String toString() {
    return (from == null ? "" : from) + "-" + (to == null ? "" : to);
  }

  /** Empty where nobody is of that age. */
  static Optional<AgeRange> from(String years) {
    int from = number(years);
    return from <= OLDEST ? Optional.of(new AgeRange(from, null)) : Optional.empty();
  }

  static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
