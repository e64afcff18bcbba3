package org.openlocaloffer.moderation.decision;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.moderation.item.Arrivals;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.Items;
import org.openlocaloffer.moderation.item.Items.Standing;
import org.openlocaloffer.moderation.item.State;
import org.openlocaloffer.moderation.listing.AcceptedItem;
import org.openlocaloffer.moderation.listing.KeptListing;
import org.openlocaloffer.moderation.listing.Listings;
import org.springframework.stereotype.Component;

/** Lets the state of items follow from the listings that they feed. */
@Component
class FedListings {
  private final Items items;
  private final Arrivals arrivals;
  private final Listings listings;
  private final DecisionLog log;

  FedListings(Items items, Arrivals arrivals, Listings listings, DecisionLog log) {
    this.items = items;
    this.arrivals = arrivals;
    this.listings = listings;
    this.log = log;
  }

  /**
   * An item is approved while it feeds a listing in the directory, and rejected while all that it
   * feeds was withdrawn.
   *
   * @param otherwise where it feeds none
   */
  State state(UUID itemId, Transition transition, State otherwise) {
    KeptListing subject = transition.subject().listing();
    UUID listingId = subject == null ? null : subject.id();
    boolean feeds = feeds(itemId, transition);
    List<KeptListing> elsewhere =
        listings.fedBy(itemId).stream().filter(other -> !other.id().equals(listingId)).toList();
    if (feeds && transition.after() != null
        || elsewhere.stream().anyMatch(KeptListing::isPublished)) {
      return State.APPROVED;
    }
    return feeds || !elsewhere.isEmpty() ? State.REJECTED : otherwise;
  }

  private static boolean feeds(UUID itemId, Transition transition) {
    return transition.accepted().stream().anyMatch(one -> one.itemId().equals(itemId));
  }

  /** The item that the decision names stands so from now on. */
  void stand(Transition transition, Standing standing) {
    Item item = transition.subject().item();
    items.decided(item.id(), standing);
    if (standing.state() == State.WAITING) {
      takeNewer(item);
    } else {
      arrivals.compare(item.id());
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

  /** The other items that fed the listing or feed it now: its coming and going is theirs too. */
  void standOthers(Transition transition) {
    others(transition)
        .forEach(
            id -> {
              Item other = items.find(id).orElseThrow();
              items.decided(id, standing(other, transition));
            });
  }

  private static Set<UUID> others(Transition transition) {
    Subject subject = transition.subject();
    UUID named = subject.item() == null ? null : subject.item().id();
    return subject.listing() == null
        ? Set.of()
        : Stream.of(subject.listing().accepted(), transition.accepted())
            .flatMap(List::stream)
            .map(AcceptedItem::itemId)
            .filter(id -> !Objects.equals(id, named))
            .collect(Collectors.toSet());
  }

  private Standing standing(Item other, Transition transition) {
    State state = state(other.id(), transition, State.WAITING);
    if (state == other.state()) {
      return new Standing(state, other.decisionId(), other.decidedBy(), other.decidedAt());
    }
    return transition.action() == Action.UNDO
        ? restored(state, other.decisionId())
        : new Standing(state, other.decisionId(), transition.actor().shown(), transition.at());
  }

  /**
   * @param holds the decision that holds again; null for none
   */
  Standing restored(State state, Long holds) {
    return holds == null
        ? new Standing(state, null, null, null)
        : log.find(holds)
            .map(made -> new Standing(state, holds, made.actor().shown(), made.at()))
            .orElseThrow();
  }
}
