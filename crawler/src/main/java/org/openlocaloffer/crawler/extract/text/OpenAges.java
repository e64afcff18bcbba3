package org.openlocaloffer.crawler.extract.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ages with one bound: "16 and over", "under fives", "up to the age of 25". */
final class OpenAges {
  private static final Pattern FROM =
      Pattern.compile(
          "(?i)\\b(?:age[sd]?:?|over|from) (?:age )?(\\d{1,3}) ?(?:\\+|and over|and above|years and"
              + " over|or over|plus\\b|upwards)|(?<![\\d£.:-])\\b(\\d{1,3}) ?\\+"
              + " ?(?:years?|yrs)[- ]olds?\\b|\\bover[- ](\\d{1,2})s\\b|\\bfor (\\d{1,2})"
              + " (?:years|yrs) (?:and|or) (?:over|above|older)|\\bfrom (?:the age of"
              + " (\\d{1,2})\\b|(\\d{1,2}) years\\b)");
  private static final List<String> FROM_WORDS =
      List.of("over", "from", "above", " age", "aged", "+", "older");
  private static final Pattern UP_TO =
      Pattern.compile(
          "(?i)\\b(?:age[sd]?|children|people|pupils|students) up to (?:the age of )?(\\d{1,3})\\b"
              + BoundedAges.NO_TIME
              + "|\\bup to (?:the )?age (?:of )?(\\d{1,3})\\b");
  private static final Pattern UNDER =
      Pattern.compile(
          "(?i)\\bunder[- ](\\d{1,2})'?s\\b|\\b(?:for|every|the) under[- ](\\d{1,2})\\b"
              + BoundedAges.NO_TIME
              + "|\\b(?:age[sd]?|child|children|people|pupils|students|babies|must be|be) (?:are"
              + " )?(?:aged? )?under (?:the age of )?(\\d{1,2})\\b"
              + BoundedAges.NO_TIME);

  private OpenAges() {}

  static Optional<AgeRange> in(String line) {
    String small = line.toLowerCase(Locale.ROOT);
    if (FROM_WORDS.stream().anyMatch(small::contains)) {
      Matcher from = FROM.matcher(line);
      if (from.find()) {
        return AgeRange.from(firstGroup(from));
      }
    }
    if (small.contains("up to")) {
      Matcher upTo = UP_TO.matcher(line);
      if (upTo.find()) {
        return to(AgeRange.number(firstGroup(upTo)));
      }
    }
    if (small.contains("under")) {
      Matcher under = UNDER.matcher(line);
      if (under.find()) {
        return to(AgeRange.number(firstGroup(under)) - 1);
      }
    }
    return Optional.empty();
  }

  private static Optional<AgeRange> to(int years) {
    return years >= 0 && years <= AgeRange.OLDEST
        ? Optional.of(new AgeRange(null, years))
        : Optional.empty();
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
