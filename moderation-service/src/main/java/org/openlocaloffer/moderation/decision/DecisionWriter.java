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
class DecisionWriter {
  private static final Logger LOG = LoggerFactory.getLogger(DecisionWriter.class);

  private final Listings listings;
  private final FedListings fed;
  private final DecisionLog log;
  private final Outbox outbox;

  DecisionWriter(Listings listings, FedListings fed, DecisionLog log, Outbox outbox) {
    this.listings = listings;
    this.fed = fed;
    this.log = log;
    this.outbox = outbox;
  }

  /** Writes a decision that is no undo. */
  Decision write(Transition transition) {
    Item item = transition.subject().item();
    State otherwise = transition.action() == Action.REJECT ? State.REJECTED : State.WAITING;
    Decision made = append(transition, otherwise, null);
    writeListing(transition, made.id());
    if (item != null) {
      fed.stand(
          transition,
          new Standing(
              made.item().after(), made.id(), transition.actor().shown(), transition.at()));
    }
    fed.standOthers(transition);
    LOG.info(
        "decision {}: {} item {}, listing {}",
        made.id(),
        transition.action(),
        made.itemId(),
        made.listingId());
    return made;
  }

  /** Writes the undo of a decision: the one that held before it holds again. */
  Decision writeUndo(Transition transition, Decision undone) {
    Item item = transition.subject().item();
    State otherwise = item == null ? null : undone.item().before();
    Decision made = append(transition, otherwise, undone.id());
    writeListing(transition, undone.listing() == null ? null : undone.listing().previous());
    if (item != null) {
      fed.stand(transition, fed.restored(made.item().after(), undone.item().previous()));
    }
    fed.standOthers(transition);
    LOG.info("decision {}: UNDO of {}", made.id(), undone.id());
    return made;
  }

  private Decision append(Transition transition, State otherwise, Long undoes) {
    Item item = transition.subject().item();
    KeptListing listing = transition.subject().listing();
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
                        fed.state(item.id(), transition, otherwise),
                        undoes == null ? item.decisionId() : undoes),
                listing == null
                    ? null
                    : new Decision.ListingChange(
                        listing.id(),
                        listing.version(),
                        listing.body(),
                        transition.after(),
                        listing.accepted(),
                        transition.accepted(),
                        undoes == null ? listing.decisionId() : undoes),
                transition.action(),
                transition.actor(),
                transition.at(),
                transition.reason(),
                transition.note(),
                undoes,
                transition.batch()));
    return log.find(id).orElseThrow();
  }

  private void writeListing(Transition transition, Long decisionId) {
    KeptListing before = transition.subject().listing();
    if (before == null) {
      return;
    }
    long revision = transition.after() == null ? revisionOf(before) : transition.after().revision();
    listings.write(
        new KeptListing(
            before.id(),
            before.version(),
            revision,
            transition.after(),
            decisionId,
            transition.accepted()));
    if (transition.after() != null) {
      outbox.put(Topic.LISTINGS, before.id().toString(), transition.after());
    } else if (before.isPublished()) {
      outbox.remove(Topic.LISTINGS, before.id().toString());
    }
  }

  /** A withdrawal counts, so that whatever is published next is newer than it. */
  private static long revisionOf(KeptListing before) {
    return before.isPublished() ? before.revision() + 1 : before.revision();
  }
}
