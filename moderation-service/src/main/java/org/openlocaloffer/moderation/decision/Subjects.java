package org.openlocaloffer.moderation.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.Items;
import org.openlocaloffer.moderation.item.NoSuchItem;
import org.openlocaloffer.moderation.listing.AcceptedItem;
import org.openlocaloffer.moderation.listing.KeptListing;
import org.openlocaloffer.moderation.listing.Listings;
import org.openlocaloffer.moderation.listing.NoSuchListing;
import org.springframework.stereotype.Component;

/**
 * Locks what a decision is about: always the items first, in the order of their ids, then the
 * listing, so that two decisions never deadlock.
 */
@Component
class Subjects {
  private final Items items;
  private final Listings listings;

  Subjects(Items items, Listings listings) {
    this.items = items;
    this.listings = listings;
  }

  Item item(UUID id) {
    return items.lock(id).orElseThrow(() -> new NoSuchItem(id));
  }

  /**
   * The item with a listing that it feeds, or is to feed, and all else that feeds that.
   *
   * @param itemId null for the listing alone
   * @param listingId null for the listing that the item feeds
   * @throws IllegalArgumentException where the item feeds several and none is named
   */
  Subject both(UUID itemId, UUID listingId) {
    if (itemId != null && items.find(itemId).isEmpty()) {
      throw new NoSuchItem(itemId);
    }
    UUID wanted = listingId == null ? fedBy(itemId).orElse(null) : listingId;
    if (wanted == null) {
      return new Subject(item(itemId), null);
    }
    KeptListing seen = listings.find(wanted).orElseThrow(() -> new NoSuchListing(wanted));
    List<UUID> held = new ArrayList<>(seen.accepted().stream().map(AcceptedItem::itemId).toList());
    if (itemId != null) {
      held.add(itemId);
    }
    items.lock(held);
    return new Subject(itemId == null ? null : item(itemId), listings.lock(wanted).orElseThrow());
  }

  private Optional<UUID> fedBy(UUID itemId) {
    List<KeptListing> fed = listings.fedBy(itemId);
    List<UUID> published =
        fed.stream().filter(KeptListing::isPublished).map(KeptListing::id).toList();
    if (published.size() > 1) {
      throw new IllegalArgumentException(
          "listingId must say which listing is meant: the page feeds %d"
              .formatted(published.size()));
    }
    return published.isEmpty()
        ? fed.stream().map(KeptListing::id).findFirst()
        : published.stream().findFirst();
  }
}
