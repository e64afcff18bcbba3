package org.openlocaloffer.crawler.extract.text;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a family may or may not need before it can come: a referral, an education, health and care
 * plan (EHCP).
 */
public enum Requirement {
  EHCP(
      "EHC|education,? health|\\bplan\\b",
      "(?:EHCP?s?|EHC plans?|education,? health (?:and|&) care plans?(?: \\(EHCPs?\\))?)",
      "without THING|no (?:need for a )?plan (?:or diagnosis )?(?:is )?(?:needed|required)"
          + "|(?:do not|don['’]t) need a (?:plan|diagnosis)|no diagnosis and no THING",
      "with THING only|only (?:for|to) [\\w ]{0,40}with THING|all (?:of )?(?:our"
          + " )?(?:pupils|students|children|young people|learners) have"
          + " THING|(?:places?|admissions?) (?:is|are) (?:only )?through (?:the )?THING"),
  REFERRAL(
      "refer|letter",
      "(?:(?:GP|professional|formal) )?referrals?",
      "self[- ]refer(?:rals?)?|refer"
          + " (?:yourself|themselves)|(?:anyone|anybody|everyone|parents|you) (?:can|may) (?:also"
          + " )?(?:refer|contact us directly)|without being referred|(?:do not|don['’]t) need [\\w,"
          + " ]{0,40}(?:or|nor) (?:an? )?(?:referral|letter)",
      "by (?:\\w+ )?referral(?: only)?|(?:must|have to|need to|needs to) (?:be"
          + " referred|refer)|referrals? (?:is|are|come|comes) (?:made )?(?:only"
          + " )?(?:through|via|by|from)|ask [\\w ]{2,40} to refer");

  private static final String NOT_NEEDED =
      "no (?:need for )?THING|(?:do(?:es)? not|don['’]t|doesn['’]t|without) (?:need(?:ing)?"
          + " |require |have |having |have to have )?THING|THING (?:is|are) not"
          + " (?:needed|required|necessary|essential)|with or without THING";
  private static final String NEEDED =
      "THING (?:(?:is|are) )?(?:needed|required|necessary|essential)"
          + "|(?:must|needs? to|have to) have THING"
          + "|requires? THING|(?<!not |n['’]t |no )needs? THING"
          + "|(?:you|they) (?:will )?need THING";

  private static final Pattern NO = Pattern.compile("(?i)(?:no|not|none|never)\\b");
  private static final Pattern YES = Pattern.compile("(?i)(?:yes|required|needed|essential)\\b");

  private final Pattern mentioned;
  private final Pattern notNeeded;
  private final Pattern needed;

  Requirement(String cue, String thing, String otherwiseNotNeeded, String otherwiseNeeded) {
    mentioned = Pattern.compile(cue, Pattern.CASE_INSENSITIVE);
    notNeeded = about(thing, NOT_NEEDED + "|" + otherwiseNotNeeded);
    needed = about(thing, NEEDED + "|" + otherwiseNeeded);
  }

  /** Whether it is needed; empty where the text does not say. */
  public Optional<Boolean> in(String text) {
    return in(text, Sentences.in(text).stream());
  }

  /**
   * Where one sentence needs it and another does not, it is needed for something.
   *
   * @param sentences those of the text that may tell
   */
  public Optional<Boolean> in(String text, Stream<String> sentences) {
    return mentioned.matcher(text).find()
        ? sentences.map(this::inSentence).flatMap(Optional::stream).reduce(Boolean::logicalOr)
        : Optional.empty();
  }

  private Optional<Boolean> inSentence(String sentence) {
    if (notNeeded.matcher(sentence).find()) {
      return Optional.of(false);
    }
    return needed.matcher(sentence).find() ? Optional.of(true) : Optional.empty();
  }

  /** What stands after a label such as "Referral needed". */
  public Optional<Boolean> inLabelled(String value) {
    if (NO.matcher(value).lookingAt()) {
      return Optional.of(false);
    }
    return YES.matcher(value).lookingAt() ? Optional.of(true) : in(value);
  }

  private static Pattern about(String thing, String phrases) {
    return Pattern.compile("(?i)\\b(?:" + phrases.replace("THING", "(?:an? )?" + thing) + ")\\b");
  }
}
