package org.openlocaloffer.crawler.extract.value;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a family may or may not need before it can come: a referral, an education, health and care
 * plan (EHCP).
 */
public enum Requirement {
  EHCP(
      "EHC|education,? health",
      "(?:EHCP?s?|EHC plans?|education,? health (?:and|&) care plans?(?: \\(EHCPs?\\))?)",
      "without THING",
      "with THING only|only (?:for|to) [\\w ]{0,40}with THING"),
  REFERRAL(
      "refer",
      "(?:(?:GP|professional|formal) )?referrals?",
      "self[- ]refer(?:rals?)?",
      "by (?:\\w+ )?referral(?: only)?|(?:must|have to|need to) be referred");

  private static final String NOT_NEEDED =
      "no (?:need for )?THING|(?:do(?:es)? not|don['’]t|doesn['’]t|without) (?:need(?:ing)?"
          + " |require |have |having |have to have )?THING|THING (?:is|are) not"
          + " (?:needed|required|necessary|essential)|with or without THING";
  private static final String NEEDED =
      "THING (?:(?:is|are) )?(?:needed|required|necessary|essential)"
          + "|(?:must|needs? to|have to) have THING"
          + "|requires? THING"
          + "|(?:you|they) (?:will )?need THING";

  private final Pattern mentioned;
  private final Pattern notNeeded;
  private final Pattern needed;

  Requirement(String cue, String thing, String otherwiseNotNeeded, String otherwiseNeeded) {
    mentioned = Pattern.compile(cue, Pattern.CASE_INSENSITIVE);
    notNeeded = about(thing, NOT_NEEDED + "|" + otherwiseNotNeeded);
    needed = about(thing, NEEDED + "|" + otherwiseNeeded);
  }

  /** Whether it is needed; empty where the sentence does not say. */
  public Optional<Boolean> in(String line) {
    if (!mentioned.matcher(line).find()) {
      return Optional.empty();
    }
    if (notNeeded.matcher(line).find()) {
      return Optional.of(false);
    }
    return needed.matcher(line).find() ? Optional.of(true) : Optional.empty();
  }

  /** What stands after a label such as "Referral needed". */
  public Optional<Boolean> inLabelled(String value) {
    if (value.matches("(?is)(no|not|none|never)\\b.*")) {
      return Optional.of(false);
    }
    return value.matches("(?is)(yes|required|needed|essential)\\b.*")
        ? Optional.of(true)
        : in(value);
  }

  private static Pattern about(String thing, String phrases) {
    return Pattern.compile("(?i)\\b(?:" + phrases.replace("THING", "(?:an? )?" + thing) + ")\\b");
  }
}
