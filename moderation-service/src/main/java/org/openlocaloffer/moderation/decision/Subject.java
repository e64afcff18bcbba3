package org.openlocaloffer.moderation.decision;

import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.listing.KeptListing;

/**
 * The item and listing that a decision is about, locked until its transaction ends.
 *
 * @param item null for a decision on a listing alone
 * @param listing null for a decision on an item alone
 */
record Subject(Item item, KeptListing listing) {
  String title() {
    if (item != null) {
      return item.title();
    }
    return listing.isPublished() ? listing.body().name() : "Listing " + listing.id();
  }

  /** As people call it in a sentence. */
  String noun() {
    return item == null ? "listing" : "item";
  }
}
