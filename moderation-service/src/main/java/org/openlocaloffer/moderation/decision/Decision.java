package org.openlocaloffer.moderation.decision;

import java.time.Instant;
import java.util.UUID;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.moderation.triage.State;

/**
 * One row of the log.
 *
 * @param id 0 until it is written
 * @param itemVersion the version that was decided on
 * @param reason why a page was turned down, or what a rule says; else null
 * @param note a person's own words; may be null
 * @param listingBefore in the directory before; null for none
 * @param listingAfter in the directory after; null for none
 * @param previousId the decision that held before; null for none
 * @param undoes the decision that this one takes back; null for none
 * @param batch of decisions made by one click; null for one alone
 */
public record Decision(
    long id,
    UUID itemId,
    int itemVersion,
    Action action,
    Actor actor,
    Instant at,
    String reason,
    String note,
    State before,
    State after,
    Listing listingBefore,
    Listing listingAfter,
    Long previousId,
    Long undoes,
    UUID batch) {

  /** "approved by moderator". */
  public String shown() {
    return action.past() + " by " + actor.shown();
  }
}
