package org.openlocaloffer.moderation.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openlocaloffer.contracts.Required;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.moderation.item.State;
import org.openlocaloffer.moderation.listing.AcceptedItem;

/**
 * One row of the log.
 *
 * @param id 0 until it is written
 * @param item what became of the item; null for a decision on a listing alone
 * @param listing what became of the listing; null for a decision on an item alone
 * @param reason why a page was turned down, or what a rule says; else null
 * @param note a person's own words; may be null
 * @param undoes the decision that this one takes back; null for none
 * @param batch of decisions made by one click; null for one alone
 */
public record Decision(
    long id,
    ItemChange item,
    ListingChange listing,
    Action action,
    Actor actor,
    Instant at,
    String reason,
    String note,
    Long undoes,
    UUID batch) {
  /**
   * What a decision makes of an item.
   *
   * @param version that was decided on
   * @param previous the decision that held on it before; null for none
   */
  public record ItemChange(UUID id, int version, State before, State after, Long previous) {}

  /**
   * What a decision makes of a listing.
   *
   * @param version that was decided on
   * @param before in the directory before; null for none
   * @param after in the directory after; null for none
   * @param acceptedBefore what was accepted from the items that fed it before
   * @param acceptedAfter the same afterwards
   * @param previous the decision that held on it before; null for none
   */
  public record ListingChange(
      UUID id,
      int version,
      Listing before,
      Listing after,
      List<AcceptedItem> acceptedBefore,
      List<AcceptedItem> acceptedAfter,
      Long previous) {
    public ListingChange {
      acceptedBefore = Required.list(acceptedBefore);
      acceptedAfter = Required.list(acceptedAfter);
    }
  }

  public Decision {
    if (item == null && listing == null) {
      throw new IllegalArgumentException("a decision names an item or a listing");
    }
  }

  /** Null where it is about a listing alone. */
  public UUID itemId() {
    return item == null ? null : item.id();
  }

  /** Null where it is about an item alone. */
  public UUID listingId() {
    return listing == null ? null : listing.id();
  }

  /** "approved by moderator". */
  public String shown() {
    return action.past() + " by " + actor.shown();
  }
}
