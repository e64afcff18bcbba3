package org.openlocaloffer.contracts.feedback;

import java.time.Instant;
import org.openlocaloffer.contracts.Required;

/**
 * Somebody says that a listing is wrong. Never shown; a moderator looks at it.
 *
 * @param listingId which listing
 * @param revision of the listing that they saw
 * @param text in their own words; may be null
 */
public record Report(
    String id, Instant at, String listingId, long revision, Fault fault, String text)
    implements Feedback {
  /** What is wrong with it. */
  public enum Fault {
    /** It does not exist any more. */
    CLOSED,
    /** Telephone number, e-mail or web address do not lead there. */
    CONTACT,
    PLACE,
    TIMES,
    COST,
    /** It is not for whom it says it is. */
    ELIGIBILITY,
    OTHER
  }

  public Report {
    id = Required.text(id, "id");
    Required.present(at, "at");
    listingId = Required.text(listingId, "listingId");
    Required.within(revision, 1, Long.MAX_VALUE, "revision");
    Required.present(fault, "fault");
    text = text == null || text.isBlank() ? null : text.strip();
    if (fault == Fault.OTHER && text == null) {
      throw new IllegalArgumentException("missing text");
    }
  }
}
