package org.openlocaloffer.crawler.extract.value;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openlocaloffer.crawler.extract.words.Word;

/**
 * For which ages something is.
 *
 * @param from whole years; null where open
 * @param to whole years, included; null where open
 */
public record AgeRange(Integer from, Integer to) {
  private static final int OLDEST = 120;

  /** What "children of 5 to 18" can mean at most, where no word says that these are years. */
  private static final int OLDEST_YOUNG = 30;

  private static final String YEARS = "(?:\\s?y/?o\\b|[- ]?(?:years?|yrs?)(?:[- ]olds?)?)";
  private static final String TO = "\\s?(?:-|–|—|to|and|until|up to|till?)\\s?";
  private static final String NO_TIME =
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
  private static final Pattern FROM =
      Pattern.compile(
          "(?i)\\b(?:age[sd]?:?|over|from) (?:age )?(\\d{1,3}) ?(?:\\+|and over|and above|years and"
              + " over|or over|plus\\b|upwards)|(?<![\\d£.:-])\\b(\\d{1,3}) ?\\+"
              + " ?(?:years?|yrs)[- ]olds?\\b|\\bover[- ](\\d{1,2})s\\b|\\bfor (\\d{1,2})"
              + " (?:years|yrs) (?:and|or) (?:over|above|older)|\\bfrom (?:the age of"
              + " (\\d{1,2})\\b|(\\d{1,2}) years\\b)");
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

  private static final List<String> FROM_WORDS =
      List.of("over", "from", "above", " age", "aged", "+", "older");
  private static final Pattern UP_TO =
      Pattern.compile(
          "(?i)\\b(?:age[sd]?|children|people|pupils|students) up to (?:the age of )?(\\d{1,3})\\b"
              + NO_TIME
              + "|\\bup to (?:the )?age (?:of )?(\\d{1,3})\\b");
  private static final Pattern UNDER =
      Pattern.compile(
          "(?i)\\bunder[- ](\\d{1,2})'?s\\b|\\b(?:for|every|the) under[- ](\\d{1,2})\\b"
              + NO_TIME
              + "|\\b(?:age[sd]?|child|children|people|pupils|students|babies|must be|be) (?:are"
              + " )?(?:aged? )?under (?:the age of )?(\\d{1,2})\\b"
              + NO_TIME);
  private static final Pattern BARE =
      Pattern.compile("\\s*(\\d{1,3})\\s?(?:-|–|—|to)\\s?(\\d{1,3})\\s*");
  private static final Pattern BARE_FROM =
      Pattern.compile("(?i)\\s*(\\d{1,3})\\s?(?:\\+|and over|plus|-)\\s*");

  /** The first range in a text that leaves no doubt that it speaks of ages. */
  public static Optional<AgeRange> in(String text) {
    return in(text, Word.in(text));
  }

  /**
   * As {@link #in(String)}.
   *
   * @param words of the text
   */
  public static Optional<AgeRange> in(String text, List<Word> words) {
    return inFigures(NumberWords.asDigits(text, words));
  }

  /** The same where no number is written as a word. */
  public static Optional<AgeRange> inFigures(String text) {
    String line = NumberWords.around(text, NEAR + VERY_NEAR);
    return line.isEmpty() ? Optional.empty() : bounded(line).or(() -> open(line));
  }

  private static Optional<AgeRange> bounded(String line) {
    if (line.contains("birth") || line.contains("born") || line.contains("diagnosis to")) {
      Optional<AgeRange> born = born(line);
      if (born.isPresent()) {
        return born;
      }
    }
    Matcher both = BOTH.matcher(line);
    while (both.find()) {
      int from = number(both.group(1));
      int to = number(both.group(3)) - ("they are ".equalsIgnoreCase(both.group(2)) ? 1 : 0);
      if (from <= to
          && to <= OLDEST
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
          new AgeRange(from == null ? null : number(from), number(birthday.group("to")) - 1));
    }
    Matcher birth = BIRTH.matcher(line);
    return birth.find() ? Optional.of(new AgeRange(0, number(birth.group(1)))) : Optional.empty();
  }

  private static String before(String line, int at, int characters) {
    return line.substring(Math.max(0, at - characters), at);
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

  private static Optional<AgeRange> open(String line) {
    String small = line.toLowerCase(Locale.ROOT);
    if (FROM_WORDS.stream().anyMatch(small::contains)) {
      Matcher from = FROM.matcher(line);
      if (from.find()) {
        return from(firstGroup(from));
      }
    }
    if (small.contains("up to")) {
      Matcher upTo = UP_TO.matcher(line);
      if (upTo.find()) {
        return to(number(firstGroup(upTo)));
      }
    }
    if (small.contains("under")) {
      Matcher under = UNDER.matcher(line);
      if (under.find()) {
        return to(number(firstGroup(under)) - 1);
      }
    }
    return Optional.empty();
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
