package org.openlocaloffer.crawler.extract.value;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sentences and phrases that tell what something costs, when it is, and how accessible it is. */
public final class Mentions {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z\"'(£])");
  private static final Pattern COST =
      Pattern.compile(
          "(?i)£ ?\\d|(?<![\\w-])free (?:of charge|to"
              + " (?:attend|join|use|access)|entry|session|service)|\\b(?:no|without)"
              + " (?:charge|cost|fee)\\b");
  private static final Pattern DAY =
      Pattern.compile(
          "(?i)\\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?|weekdays?|weekends?|daily|every"
              + " day)\\b");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)\\b(?:[01]?\\d|2[0-3])(?:[:.][0-5]\\d)?"
              + " ?(?:am|pm|noon|midday)\\b|\\b(?:[01]\\d|2[0-3]):[0-5]\\d\\b|\\bclosed\\b|\\b(?:noon|midday)\\b");
  private static final Pattern ACCESS =
      Pattern.compile(
          "(?i)(?<!\\bnot |\\bno )\\b(?:wheelchair[- ](?:accessible|access|friendly)|changing"
              + " places(?: toilets?)?|accessible (?:toilets?|parking|changing|entrance)|disabled"
              + " (?:toilets?|parking|access)|(?:hearing|induction) loops?|step[- ]free(?:"
              + " access)?|level access|blue badge parking|(?:sensory|quiet|calm)"
              + " (?:room|space|area)|british sign language|BSL(?: interpreters?)?|makaton|easy[-"
              + " ]read|autism[- ]friendly|dementia[- ]friendly|relaxed"
              + " (?:session|performance|screening)s?|assistance dogs?(?: welcome)?|hoists?|pool"
              + " hoist)\\b");
  private static final int LONGEST = 300;

  private Mentions() {}

  /** Whole sentences, as written. */
  public static List<String> ofCost(String line) {
    return line.indexOf('£') < 0 && !COST.matcher(line).find()
        ? List.of()
        : sentences(line).filter(s -> COST.matcher(s).find()).toList();
  }

  /** Sentences that name both a day of the week and a time. */
  public static List<String> ofTimes(String line) {
    return DAY.matcher(line).find()
        ? sentences(line).filter(s -> DAY.matcher(s).find() && CLOCK.matcher(s).find()).toList()
        : List.of();
  }

  /** The phrases alone, as written but for a capital first letter. */
  public static List<String> ofAccessibility(String line) {
    return ACCESS.matcher(line).results().map(match -> capital(match.group())).distinct().toList();
  }

  public static boolean namesDay(String text) {
    return DAY.matcher(text).find();
  }

  private static Stream<String> sentences(String line) {
    return SENTENCE_END
        .splitAsStream(line)
        .map(String::strip)
        .filter(sentence -> sentence.length() <= LONGEST);
  }

  private static String capital(String phrase) {
    return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
  }
}
