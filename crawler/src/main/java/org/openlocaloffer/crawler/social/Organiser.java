package org.openlocaloffer.crawler.social;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells the names of organisations from those of people. Networks call everybody an organisation
 * who fills in the form, so a name counts as a person's unless its words, or the name that the
 * admin gave the source, show an organisation.
 *
 * @param source as the admin calls it
 */
record Organiser(String source) {
  private static final Pattern BODY =
      Pattern.compile(
          "(?iU)\\b(academy|action|active|arts?|association|autism|borough|care|carers?|centre|charity|church"
              + "|cic|city|clinic|club|college|community|company|council|county|dance|directory|education|events?"
              + "|families|family|fc|festival|forum|foundation|friends|fund|gallery|garden|groups?|hall|health"
              + "|help|hospital|house|hub|inclusion|kids|leisure|library|libraries|limited|ltd|museum|music"
              + "|network|nhs|nursery|parents?|park|partnership|play|primary|productions|project|school|schools"
              + "|send|sendias|service|services|society|sports?|studio|support|swim|swimming|team|theatre"
              + "|therap(y|ies)|together|town|training|trust|union|university|workshops?|youth|yoga)\\b");

  /** Small words, signs, figures or an abbreviation stand in no person's name. */
  private static final Pattern NO_PERSON =
      Pattern.compile("(?U)[&+\\d]|\\b(and|for|in|of|the|to|with|at)\\b|\\b\\p{Lu}{3,}\\b");

  /** Whether the name is an organisation's or group's, as far as it shows. */
  boolean isOrganisation(String name) {
    return isNamedByTheAdmin(name)
        || BODY.matcher(name).find()
        || NO_PERSON.matcher(name).find()
        || name.strip().split("\\s+").length > 4;
  }

  private boolean isNamedByTheAdmin(String name) {
    return !name.isBlank()
        && source.toLowerCase(Locale.ROOT).contains(name.strip().toLowerCase(Locale.ROOT));
  }
}
