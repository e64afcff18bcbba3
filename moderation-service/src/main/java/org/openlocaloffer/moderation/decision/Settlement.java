package org.openlocaloffer.moderation.decision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.moderation.item.Arrivals;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.Items;
import org.openlocaloffer.moderation.item.State;
import org.openlocaloffer.moderation.listing.AcceptedItem;
import org.openlocaloffer.moderation.listing.KeptListing;
import org.openlocaloffer.moderation.listing.Listings;
import org.openlocaloffer.moderation.publish.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes a decision with all that follows from it, in one transaction: the log's row, the listing,
 * the items that fed it or feed it now, and the message to the directory.
 */
@Component
class Settlement {
  private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

  private final Items items;
  private final Arrivals arrivals;
  private final Listings listings;
  private final DecisionLog log;
  private final Outbox outbox;

  Settlement(Items items, Arrivals arrivals, Listings listings, DecisionLog log, Outbox outbox) {
    this.items = items;
    this.arrivals = arrivals;
    this.listings = listings;
    this.log = log;
    this.outbox = outbox;
  }

  /** Settles a decision that nobody has made before. */
  Decision settle(Move move) {
    Item item = move.subject().item();
    State otherwise = move.action() == Action.REJECT ? State.REJECTED : State.WAITING;
    Decision made = append(move, otherwise, null);
    writeListing(move, made.id());
    if (item != null) {
      stand(
          item,
          new Items.Standing(made.item().after(), made.id(), move.actor().shown(), move.at()));
    }
    writeOthers(move);
    LOG.info(
        "decision {}: {} item {}, listing {}",
        made.id(),
        move.action(),
        made.itemId(),
        made.listingId());
    return made;
  }

  /** Settles that a decision is taken back: what held before it holds again. */
  Decision settleUndo(Move move, Decision undone) {
    Item item = move.subject().item();
    State otherwise = item == null ? null : undone.item().before();
    Decision made = append(move, otherwise, undone.id());
    writeListing(move, undone.listing() == null ? null : undone.listing().previous());
    if (item != null) {
      stand(item, restored(made.item().after(), undone.item().previous()));
    }
    writeOthers(move);
    LOG.info("decision {}: UNDO of {}", made.id(), undone.id());
    return made;
  }

  private Items.Standing restored(State state, Long previous) {
    if (previous == null) {
      return new Items.Standing(state, null, null, null);
    }
    Decision holds = log.find(previous).orElseThrow();
    return new Items.Standing(state, holds.id(), holds.actor().shown(), holds.at());
  }

  private Decision append(Move move, State otherwise, Long undoes) {
    Item item = move.subject().item();
    KeptListing listing = move.subject().listing();
    long id =
        log.append(
            new Decision(
                0,
                item == null
                    ? null
                    : new Decision.ItemChange(
                        item.id(),
                        item.version(),
                        item.state(),
                        state(item.id(), move, otherwise),
                        undoes == null ? item.decisionId() : undoes),
                listing == null
                    ? null
                    : new Decision.ListingChange(
                        listing.id(),
                        listing.version(),
                        listing.body(),
                        move.after(),
                        listing.accepted(),
                        move.accepted(),
                        undoes == null ? listing.decisionId() : undoes),
                move.action(),
                move.actor(),
                move.at(),
                move.reason(),
                move.note(),
                undoes,
                move.batch()));
    return log.find(id).orElseThrow();
  }

  private void writeListing(Move move, Long decisionId) {
    KeptListing before = move.subject().listing();
    if (before == null) {
      return;
    }
    long revision = move.after() == null ? revisionOf(before) : move.after().revision();
    listings.write(
        new KeptListing(
            before.id(), before.version(), revision, move.after(), decisionId, move.accepted()));
    if (move.after() != null) {
      outbox.put(Topic.LISTINGS, before.id().toString(), move.after());
    } else if (before.isPublished()) {
      outbox.remove(Topic.LISTINGS, before.id().toString());
    }
  }

  /** A withdrawal counts, so that whatever is published next is newer than it. */
  private static long revisionOf(KeptListing before) {
    return before.isPublished() ? before.revision() + 1 : before.revision();
  }

  private void stand(Item item, Items.Standing standing) {
    items.decided(item.id(), standing);
    if (standing.state() == State.WAITING) {
      takeNewer(item);
    }
  }

  /** The crawler does not send the same content twice: what it last sent must not stay aside. */
  private void takeNewer(Item item) {
    items
        .newerContent(item.id())
        .ifPresent(
            newer -> {
              arrivals.replace(item.id(), newer);
              if (item.goneAt() != null) {
                arrivals.gone(item.id(), item.goneAt());
              }
            });
  }

  /** The other items that fed the listing or feed it now. */
  private void writeOthers(Move move) {
    if (move.subject().listing() == null) {
      return;
    }
    Set<UUID> others = new LinkedHashSet<>();
    Stream.of(move.subject().listing().accepted(), move.accepted())
        .flatMap(List::stream)
        .map(AcceptedItem::itemId)
        .forEach(others::add);
    if (move.subject().item() != null) {
      others.remove(move.subject().item().id());
    }
    others.forEach(id -> items.stand(id, state(id, move, State.WAITING)));
  }

  /**
   * An item is approved while it feeds a listing in the directory, and rejected while all that it
   * feeds was withdrawn.
   *
   * @param otherwise where it feeds none
   */
  private State state(UUID itemId, Move move, State otherwise) {
    KeptListing subject = move.subject().listing();
    UUID listingId = subject == null ? null : subject.id();
    boolean feeds = move.accepted().stream().anyMatch(one -> one.itemId().equals(itemId));
    List<KeptListing> elsewhere =
        listings.fedBy(itemId).stream().filter(other -> !other.id().equals(listingId)).toList();
    if (feeds && move.after() != null || elsewhere.stream().anyMatch(KeptListing::isPublished)) {
      return State.APPROVED;
    }
    return feeds || !elsewhere.isEmpty() ? State.REJECTED : otherwise;
  }
}
