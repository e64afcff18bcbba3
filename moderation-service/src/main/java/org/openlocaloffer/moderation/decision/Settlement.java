package org.openlocaloffer.moderation.decision;

import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.Items.Standing;
import org.openlocaloffer.moderation.item.State;
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

  private final Listings listings;
  private final FedListings fed;
  private final DecisionLog log;
  private final Outbox outbox;

  Settlement(Listings listings, FedListings fed, DecisionLog log, Outbox outbox) {
    this.listings = listings;
    this.fed = fed;
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
      fed.stand(
          move, new Standing(made.item().after(), made.id(), move.actor().shown(), move.at()));
    }
    fed.standOthers(move);
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
      fed.stand(move, fed.restored(made.item().after(), undone.item().previous()));
    }
    fed.standOthers(move);
    LOG.info("decision {}: UNDO of {}", made.id(), undone.id());
    return made;
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
                        fed.state(item.id(), move, otherwise),
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
}
