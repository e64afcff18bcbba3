package org.openlocaloffer.moderation.proposal;

import java.util.Locale;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.contracts.listing.Kind;

/** What sort of thing a page is about; a first guess that the moderator sees and may change. */
final class KindGuess {
  private KindGuess() {}

  static Kind of(Candidate.Found page) {
    String title = page.title().toLowerCase(Locale.ROOT);
    if (title.matches("(?s).*\\b(school|academy|college|nursery)\\b.*")) {
      return Kind.SCHOOL;
    }
    if (title.matches("(?s).*\\b(group|club|forum|circle|playgroup)\\b.*")) {
      return Kind.GROUP;
    }
    if (claims(page, ClaimField.EVENT)) {
      return Kind.ACTIVITY;
    }
    boolean reachable =
        claims(page, ClaimField.PHONE)
            || claims(page, ClaimField.EMAIL)
            || claims(page, ClaimField.POSTCODE)
            || claims(page, ClaimField.SCHEDULE);
    return reachable ? Kind.SERVICE : Kind.INFORMATION;
  }

  private static boolean claims(Candidate.Found page, String field) {
    return page.claims().stream().anyMatch(claim -> claim.field().equals(field));
  }
}
