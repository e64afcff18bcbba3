package org.openlocaloffer.crawler.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.openlocaloffer.contracts.vocabulary.Phrases;
import org.openlocaloffer.contracts.vocabulary.TextWord;

/** Sentences and phrases that tell what something costs, when it is, and how accessible it is. */
public final class Mentions {
  private static final Pattern COST =
      Pattern.compile(
          "(?i)(?<!\\b(?:raised?|won|grants? of) )£ ?\\d|(?<![\\w-])free (?:of charge|to"
              + " (?:attend|join|use|access)|entry|session|service)|\\b(?:no|without)"
              + " (?:charge|cost|fee)\\b|\\b(?:is|are|all|be|it['’]s|for) free\\b(?!"
              + " (?:from|to|of|time))|^free\\b(?!"
              + " (?:from|time))|(?<![-\\w])free(?=[.)!])|\\bpay what you\\b|\\bnothing to pay\\b");
  private static final Pattern DAY =
      Pattern.compile(
          "(?i)\\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?|weekdays?|weekends?|daily|every"
              + " day)\\b");
  private static final String HOUR = "(?:[01]?\\d|2[0-3])(?:[:.][0-5]\\d)?";
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)\\b"
              + HOUR
              + " ?(?:am|pm|noon|midday)\\b|\\b(?:[01]?\\d|2[0-3])[:.][0-5]\\d\\b(?!\\d|%)"
              + "|\\bclosed\\b|\\b(?:noon|midday)\\b|\\b"
              + HOUR
              + "\\s?(?:-|–|to|till?|until|'til)\\s?"
              + HOUR
              + "\\b(?! ?(?:year|week|month|people|min|°|%|£))|\\bat "
              + HOUR
              + "\\b|\\b(?:mornings?|afternoons?|evenings?)\\b|\\b(?:every|each)"
              + " (?:mon|tues|wednes|thurs|fri|satur|sun)day\\b");

  private static final Phrases ACCESS = new Phrases();

  static {
    for (String phrase :
        ("wheelchair accessible|wheelchair access|wheelchair friendly|pool wheelchair|changing"
                + " place|changing places toilet|changing bench|changing table|accessible"
                + " toilet|accessible loo|accessible lavatory|accessible parking|accessible"
                + " changing|accessible entrance|accessible lift|disabled toilet|disabled"
                + " parking|disabled access|hygiene room|hearing loop|induction loop|soundfield"
                + " system|step-free|step-free access|step-free entrance|level access|flat"
                + " access|flat path|ramp|portable ramp|mounting ramp|blue badge parking|sensory"
                + " room|sensory space|sensory area|quiet room|quiet space|quiet area|quiet"
                + " den|calm room|calm space|calm area|british sign language|BSL|BSL"
                + " interpreter|makaton|easy read|autism friendly|dementia friendly|relaxed"
                + " session|relaxed performance|relaxed screening|assistance dog|assistance dogs"
                + " welcome|hoist|ceiling hoist|pool hoist")
            .split("[|]")) {
      ACCESS.add(phrase, phrase);
    }
  }

  private static final Set<String> DENIED = Set.of("not", "no", "without");
  private static final int LONGEST = 300;

  private Mentions() {}

  /** Whether a sentence says what something costs. */
  public static boolean tellsCost(String sentence) {
    return sentence.length() <= LONGEST && COST.matcher(sentence).find();
  }

  /** Whether a sentence names both a day of the week and a time. */
  public static boolean tellsTime(String sentence) {
    return sentence.length() <= LONGEST && namesDay(sentence) && CLOCK.matcher(sentence).find();
  }

  /**
   * The phrases alone, as written but for a capital first letter.
   *
   * @param words of the line
   */
  public static List<String> ofAccessibility(String line, List<TextWord> words) {
    List<String> phrases = new ArrayList<>();
    ACCESS.find(
        words,
        hit -> {
          boolean denied = hit.first() > 0 && DENIED.contains(words.get(hit.first() - 1).stem());
          String phrase = capital(line.substring(hit.start(), hit.end()));
          if (!denied && !phrases.contains(phrase)) {
            phrases.add(phrase);
          }
        });
    return phrases;
  }

  public static boolean namesDay(String text) {
    return DAY.matcher(text).find();
  }

  private static String capital(String phrase) {
    return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
  }
}
