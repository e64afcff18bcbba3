package org.openlocaloffer.moderation.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.Items;
import org.openlocaloffer.moderation.item.NoSuchItem;
import org.openlocaloffer.moderation.listing.AcceptedItem;
import org.openlocaloffer.moderation.listing.KeptListing;
import org.openlocaloffer.moderation.listing.Listings;
import org.openlocaloffer.moderation.listing.NoSuchListing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Locks what a decision is about: always the items first, in the order of their ids, then the
 * listing, so that two decisions never deadlock.
 */
@Component
class Subjects {
  private final Items items;
  private final Listings listings;
  private final TransactionTemplate attempt;

  Subjects(Items items, Listings listings, PlatformTransactionManager transactions) {
    this.items = items;
    this.listings = listings;
    this.attempt = new TransactionTemplate(transactions);
    this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
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
    Optional<Subject> held = Optional.empty();
    while (held.isEmpty()) {
      held = attempt.execute(status -> hold(itemId, listingId, status));
    }
    return held.get();
  }

  /**
   * Which rows there are to hold is read before they are held. Where that has changed by then, what
   * was taken is let go, or the order would be broken.
   */
  private Optional<Subject> hold(UUID itemId, UUID listingId, TransactionStatus status) {
    UUID wanted = listingId == null ? fedBy(itemId) : listingId;
    Set<UUID> held = wanted == null ? new HashSet<>() : feeding(listing(wanted));
    if (itemId != null) {
      held.add(itemId);
    }
    items.lock(held);
    KeptListing listing = wanted == null ? null : listings.lock(wanted).orElseThrow();
    boolean feedsAnother = listingId == null && !Objects.equals(wanted, fedBy(itemId));
    if (feedsAnother || listing != null && !held.containsAll(feeding(listing))) {
      status.setRollbackOnly();
      return Optional.empty();
    }
    return Optional.of(new Subject(itemId == null ? null : item(itemId), listing));
  }

  private KeptListing listing(UUID id) {
    return listings.find(id).orElseThrow(() -> new NoSuchListing(id));
  }

  private static Set<UUID> feeding(KeptListing listing) {
    Set<UUID> ids = new HashSet<>();
    listing.accepted().stream().map(AcceptedItem::itemId).forEach(ids::add);
    return ids;
  }

  /** Null where it feeds none. */
  private UUID fedBy(UUID itemId) {
    List<KeptListing> fed = listings.fedBy(itemId);
    long published = fed.stream().filter(KeptListing::isPublished).count();
    if (published > 1) {
      throw new IllegalArgumentException(
          "listingId must say which listing is meant: the page feeds %d".formatted(published));
    }
    // Those in the directory come first.
    return fed.isEmpty() ? null : fed.get(0).id();
  }
}
