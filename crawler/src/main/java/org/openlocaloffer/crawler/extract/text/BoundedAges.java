package org.openlocaloffer.crawler.extract.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ages with a lower and an upper bound: "5 to 11", "from birth to 4", "until their 18th birthday".
 */
final class BoundedAges {
  /** What "children of 5 to 18" can mean at most, where no word says that these are years. */
  private static final int OLDEST_YOUNG = 30;

  private static final String YEARS = "(?:\\s?y/?o\\b|[- ]?(?:years?|yrs?)(?:[- ]olds?)?)";
  private static final String TO = "\\s?(?:-|–|—|to|and|until|up to|till?)\\s?";

  /** What stands behind hours, distances and amounts, not behind ages. */
  static final String NO_TIME =
      "(?!\\d|[:/%]|\\.\\d|\\s?[ap]\\.?m\\b|\\s?(?:minutes|hours|weeks|months|miles|people|places|£))";

  private static final Pattern BOTH =
      Pattern.compile(
          "(?i)(?<![\\d£.:/-])(\\d{1,3})"
              + YEARS
              + "?"
              + TO
              + "(they are |the age of |age )?(\\d{1,3})"
              + NO_TIME
              + "("
              + YEARS
              + ")?");
  private static final Pattern SAYS_AGE =
      Pattern.compile(
          "(?i)(?:\\bage[sd]?(?: range| group)?:?(?: of| from| between)?|\\bbetween the ages of)"
              + " $");

  /** "Children of 5 to 18", "if you are 11 to 25". */
  private static final Pattern SAYS_OF =
      Pattern.compile("(?i)(?:\\b(?:of|from|between|are|be|under|olds?)|,|^) ?$");

  private static final Pattern BIRTHDAY =
      Pattern.compile(
          "(?i)(?:\\b(?:from )?(?<from>\\d{1,2}) )?(?:until|up to|to|before) (?:their|the)"
              + " (?<to>\\d{1,2})(?:st|nd|rd|th) birthday");
  private static final Pattern BIRTH =
      Pattern.compile(
          "(?i)\\b(?:birth|born|newborns?|diagnosis) (?:to|until|up to|till) (?:the age of |age"
              + " )?(\\d{1,2})\\b"
              + NO_TIME);
  private static final Pattern OLD = Pattern.compile("(?i)(?:y/?o|olds?)$");
  private static final Pattern SOMEBODY =
      Pattern.compile(
          "(?i)\\b(?:child(?:ren)?|young|youth|people|teen\\w*|boys|girls|babies|toddlers|pupils|students|juniors|learners|suitable|sen[dk]?|adults|troop|we"
              + " are|you are|must|takes)\\b");
  private static final Pattern DAY =
      Pattern.compile("(?i)\\b(?:mon|tue|wed|thu|fri|sat|sun|week|daily|open)\\w*");

  /** In characters. */
  private static final int NEAR = 60;

  private static final int VERY_NEAR = 30;

  /** How far from a number a word counts; in characters. */
  static final int FURTHEST = NEAR + VERY_NEAR;

  private BoundedAges() {}

  static Optional<AgeRange> in(String line) {
    if (line.contains("birth") || line.contains("born") || line.contains("diagnosis to")) {
      Optional<AgeRange> born = born(line);
      if (born.isPresent()) {
        return born;
      }
    }
    Matcher both = BOTH.matcher(line);
    while (both.find()) {
      int from = AgeRange.number(both.group(1));
      int to =
          AgeRange.number(both.group(3)) - ("they are ".equalsIgnoreCase(both.group(2)) ? 1 : 0);
      if (from <= to
          && to <= AgeRange.OLDEST
          && (speaksOfAges(both, line) || from < to && isOfSomebody(both, to, line))) {
        return Optional.of(new AgeRange(from, to));
      }
    }
    return Optional.empty();
  }

  /** Years alone may be years of experience: then somebody must be there to be of that age. */
  private static boolean speaksOfAges(Matcher range, String line) {
    return SAYS_AGE.matcher(before(line, range.start(), VERY_NEAR)).find()
        || OLD.matcher(range.group()).find()
        || range.group(4) != null && SOMEBODY.matcher(before(line, range.start(), NEAR)).find();
  }

  /** Bare numbers may be hours of a day, so a day must not be near. */
  private static boolean isOfSomebody(Matcher range, int to, String line) {
    String before = before(line, range.start(), VERY_NEAR);
    return to <= OLDEST_YOUNG
        && SAYS_OF.matcher(before).find()
        && SOMEBODY.matcher(before(line, range.start(), NEAR)).find()
        && !DAY.matcher(before).find();
  }

  /** From birth, or to a birthday: the year before it is the last. */
  private static Optional<AgeRange> born(String line) {
    Matcher birthday = BIRTHDAY.matcher(line);
    if (birthday.find()) {
      String from = birthday.group("from");
      return Optional.of(
          new AgeRange(
              from == null ? null : AgeRange.number(from),
              AgeRange.number(birthday.group("to")) - 1));
    }
    Matcher birth = BIRTH.matcher(line);
    return birth.find()
        ? Optional.of(new AgeRange(0, AgeRange.number(birth.group(1))))
        : Optional.empty();
  }

  private static String before(String line, int at, int characters) {
    return line.substring(Math.max(0, at - characters), at);
  }
}
