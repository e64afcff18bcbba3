package org.openlocaloffer.crawler.extract.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For which ages something is.
 *
 * @param from whole years; null where open
 * @param to whole years, included; null where open
 */
public record AgeRange(Integer from, Integer to) {
  private static final int OLDEST = 120;
  private static final String YEARS = "(?:\\s?y/?o\\b|[- ]?(?:years?|yrs?)(?:[- ]olds?)?)";
  private static final String TO = "\\s?(?:-|–|—|to|and|until|up to)\\s?";
  private static final Pattern BOTH =
      Pattern.compile(
          "(?i)(?:\\bage[sd]?(?: range| group)?:?(?: of| from| between)? |\\bbetween (?:the ages of"
              + " )?)?(?<![\\d£.:/])(\\d{1,3})(?:"
              + YEARS
              + ")?"
              + TO
              + "(\\d{1,3})(?![\\d:/]|[ap]m|\\.\\d)("
              + YEARS
              + ")?");
  private static final Pattern FROM =
      Pattern.compile(
          "(?i)\\b(?:age[sd]?:?|over|from) (?:age )?(\\d{1,3}) ?(?:\\+|and over|and above|years and"
              + " over|or over|plus\\b|upwards)|(?<![\\d£.:-])\\b(\\d{1,3}) ?\\+"
              + " ?(?:years?|yrs)[- ]olds?\\b|\\bover[- ](\\d{1,2})s\\b");
  private static final Pattern OF_AGE =
      Pattern.compile("(?i)^\\W*(?:age|between the ages)|(?:y/?o|olds?)$");
  private static final Pattern SOMEBODY =
      Pattern.compile(
          "(?i)\\b(?:child(?:ren)?|young|youth|people|teen\\w*|boys|girls|babies|toddlers|pupils|students"
              + "|juniors|learners|suitable|sen[dk]?)\\b");

  /** In characters. */
  private static final int NEAR = 60;

  private static final Pattern UP_TO =
      Pattern.compile(
          "(?i)\\b(?:age[sd]?|children|young people) (?:up to|under) (?:the age of"
              + " )?(\\d{1,3})\\b|\\bup to (?:the )?age (?:of )?(\\d{1,3})\\b");
  private static final Pattern UNDER = Pattern.compile("(?i)\\bunder[- ](\\d{1,2})'?s\\b");
  private static final Pattern BARE =
      Pattern.compile("\\s*(\\d{1,3})\\s?(?:-|–|—|to)\\s?(\\d{1,3})\\s*");
  private static final Pattern BARE_FROM =
      Pattern.compile("(?i)\\s*(\\d{1,3})\\s?(?:\\+|and over|plus|-)\\s*");

  /** The first range in a sentence that leaves no doubt that it speaks of ages. */
  public static Optional<AgeRange> in(String line) {
    Matcher both = BOTH.matcher(line);
    while (both.find()) {
      if (speaksOfAges(both, line) && isRange(both)) {
        return Optional.of(new AgeRange(number(both.group(1)), number(both.group(2))));
      }
    }
    return open(line);
  }

  /** Years alone may be years of experience: then somebody must be there to be of that age. */
  private static boolean speaksOfAges(Matcher range, String line) {
    if (OF_AGE.matcher(range.group()).find()) {
      return true;
    }
    String before = line.substring(Math.max(0, range.start() - NEAR), range.start());
    return range.group(3) != null && SOMEBODY.matcher(before).find();
  }

  /** Also bare numbers: what stands after a label such as "Ages". */
  public static Optional<AgeRange> inLabelled(String value) {
    Matcher bare = BARE.matcher(value);
    if (bare.matches() && isRange(bare)) {
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

  private static Optional<AgeRange> open(String line) {
    Matcher from = FROM.matcher(line);
    if (from.find()) {
      return from(firstGroup(from));
    }
    Matcher upTo = UP_TO.matcher(line);
    if (upTo.find()) {
      return to(Integer.parseInt(firstGroup(upTo)));
    }
    Matcher under = UNDER.matcher(line);
    return under.find() ? to(Integer.parseInt(under.group(1)) - 1) : Optional.empty();
  }

  private static Optional<AgeRange> from(String years) {
    int from = number(years);
    return from <= OLDEST ? Optional.of(new AgeRange(from, null)) : Optional.empty();
  }

  private static Optional<AgeRange> to(int years) {
    return years >= 0 && years <= OLDEST
        ? Optional.of(new AgeRange(null, years))
        : Optional.empty();
  }

  private static boolean isRange(Matcher match) {
    return number(match.group(1)) <= number(match.group(2)) && number(match.group(2)) <= OLDEST;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static String firstGroup(Matcher match) {
    for (int i = 1; i <= match.groupCount(); i++) {
      if (match.group(i) != null) {
        return match.group(i);
      }
    }
    throw new IllegalStateException("a pattern without a number: " + match.pattern());
  }
}
