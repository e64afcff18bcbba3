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
class DecisionWriter {
  private static final Logger LOG = LoggerFactory.getLogger(DecisionWriter.class);

  private final Items items;
  private final Arrivals arrivals;
  private final Listings listings;
  private final DecisionLog log;
  private final Outbox outbox;

  DecisionWriter(
      Items items, Arrivals arrivals, Listings listings, DecisionLog log, Outbox outbox) {
    this.items = items;
    this.arrivals = arrivals;
    this.listings = listings;
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
      stand(
          item,
          new Items.Standing(
              made.item().after(), made.id(), transition.actor().shown(), transition.at()));
    }
    writeOthers(transition);
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
      stand(item, restored(made.item().after(), undone.item().previous()));
    }
    writeOthers(transition);
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
                        state(item.id(), transition, otherwise),
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

  /** A withdrawal takes a revision too, so that whatever is published next is newer than it. */
  private static long revisionOf(KeptListing before) {
    return before.isPublished() ? before.revision() + 1 : before.revision();
  }

  private void stand(Item item, Items.Standing standing) {
    items.decided(item.id(), standing);
    if (standing.state() == State.WAITING) {
      takeNewer(item);
    }
  }

  /**
   * Shows the page's newer content for the item that waits again; the crawler will not send it a
   * second time.
   */
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
  private void writeOthers(Transition transition) {
    if (transition.subject().listing() == null) {
      return;
    }
    Set<UUID> others = new LinkedHashSet<>();
    Stream.of(transition.subject().listing().accepted(), transition.accepted())
        .flatMap(List::stream)
        .map(AcceptedItem::itemId)
        .forEach(others::add);
    if (transition.subject().item() != null) {
      others.remove(transition.subject().item().id());
    }
    others.forEach(id -> items.stand(id, state(id, transition, State.WAITING)));
  }

  /**
   * An item is approved while it feeds a listing in the directory, and rejected while all that it
   * feeds was withdrawn.
   *
   * @param otherwise where it feeds none
   */
  private State state(UUID itemId, Transition transition, State otherwise) {
    KeptListing subject = transition.subject().listing();
    UUID listingId = subject == null ? null : subject.id();
    boolean feeds = transition.accepted().stream().anyMatch(one -> one.itemId().equals(itemId));
    List<KeptListing> elsewhere =
        listings.fedBy(itemId).stream().filter(other -> !other.id().equals(listingId)).toList();
    if (feeds && transition.after() != null
        || elsewhere.stream().anyMatch(KeptListing::isPublished)) {
      return State.APPROVED;
    }
    return feeds || !elsewhere.isEmpty() ? State.REJECTED : otherwise;
  }
}
