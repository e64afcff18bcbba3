package org.openlocaloffer.moderation.decision;

import java.util.UUID;

/**
 * What somebody wants decided.
 *
 * @param itemId null for a decision on a listing alone
 * @param listingId null where the item's own listing is meant, or none
 * @param version of the item as they saw it; of the listing where no item is named
 * @param reason why; null where none is needed
 * @param note in their own words; may be null
 * @param batch for decisions made by one click; null for one alone
 */
public record Request(
    UUID itemId, UUID listingId, int version, Actor actor, String reason, String note, UUID batch) {
  /** A decision on an item, alone and without a reason. */
  public static Request of(UUID itemId, int version, Actor actor) {
    return new Request(itemId, null, version, actor, null, null, null);
  }

  /** A decision on a listing, alone and without a reason. */
  public static Request ofListing(UUID listingId, int version, Actor actor) {
    return new Request(null, listingId, version, actor, null, null, null);
  }

  public Request because(String reason, String note) {
    return new Request(itemId, listingId, version, actor, reason, note, batch);
  }

  public Request in(UUID batch) {
    return new Request(itemId, listingId, version, actor, reason, note, batch);
  }

  /** The same, about one of several listings that the item feeds, or is to feed. */
  public Request on(UUID listingId) {
    return new Request(itemId, listingId, version, actor, reason, note, batch);
  }
}
