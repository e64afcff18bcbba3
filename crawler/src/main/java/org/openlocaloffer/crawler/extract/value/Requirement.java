package org.openlocaloffer.crawler.extract.value;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a family may or may not need before it can come: a referral, an education, health and care
 * plan (EHCP).
 */
public enum Requirement {
  EHCP(
      "(?:an? )?(?:EHCP?s?|EHC plans?|education,? health (?:and|&) care plans?(?: \\(EHCPs?\\))?)"),
  REFERRAL("(?:an? )?(?:(?:GP|professional|formal) )?referrals?");

  private static final String NEEDED = "(?:needed|required|necessary|essential)";

  private final Pattern no;
  private final Pattern yes;

  Requirement(String thing) {
    no =
        Pattern.compile(
            "(?i)\\b(?:no (?:need for )?"
                + thing
                + "|(?:do(?:es)? not|don['’]t|doesn['’]t|without) (?:need(?:ing)? |require |having"
                + " |have to have )?"
                + thing
                + "|"
                + thing
                + " (?:is|are) not "
                + NEEDED
                + "|with or without "
                + thing
                + (thing.contains("referral") ? "|self[- ]refer(?:ral|rals)?" : "")
                + ")\\b");
    yes =
        Pattern.compile(
            "(?i)\\b(?:"
                + thing
                + " (?:(?:is|are) )?"
                + NEEDED
                + "|(?:must|needs? to|have to) have "
                + thing
                + "|requires? "
                + thing
                + "|(?:you|they) (?:will )?need "
                + thing
                + (thing.contains("referral")
                    ? "|by (?:\\w+ )?referral(?: only)?|must be referred|(?:have|need) to be"
                        + " referred"
                    : "|with " + thing + " only|only (?:for|to) [\\w ]{0,40}with " + thing)
                + ")\\b");
  }

  /** Whether it is needed; empty where the sentence does not say. */
  public Optional<Boolean> in(String line) {
    if (no.matcher(line).find()) {
      return Optional.of(false);
    }
    return yes.matcher(line).find() ? Optional.of(true) : Optional.empty();
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
}
