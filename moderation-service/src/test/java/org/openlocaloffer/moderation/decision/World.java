package org.openlocaloffer.moderation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.moderation.ModerationDatabase;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.State;
import org.openlocaloffer.moderation.listing.AcceptedItem;
import org.openlocaloffer.moderation.listing.KeptListing;
import org.openlocaloffer.moderation.listing.Listings;
import org.openlocaloffer.moderation.proposal.ListingProposal;

/** All items and listings at one moment, and what must be true of them at any. */
record World(Map<String, Item> items, Map<UUID, KeptListing> listings) {
  static World of(ModerationDatabase database, List<String> pages) {
    Map<String, Item> items = new TreeMap<>();
    pages.forEach(url -> items.put(url, database.item(url)));
    Map<UUID, KeptListing> listings = new TreeMap<>();
    database
        .jdbc()
        .sql("select id from listing")
        .query(UUID.class)
        .list()
        .forEach(id -> listings.put(id, database.bean(Listings.class).find(id).orElseThrow()));
    return new World(items, listings);
  }

  void check(ModerationDatabase database) {
    items.values().forEach(item -> checkState(item, database));
    Map<UUID, List<byte[]>> sent = sent(database);
    listings.forEach((id, listing) -> checkSent(listing, sent.getOrDefault(id, List.of())));
  }

  private void checkState(Item item, ModerationDatabase database) {
    List<KeptListing> fed =
        listings.values().stream()
            .filter(listing -> listing.acceptedFrom(item.id()).isPresent())
            .toList();
    assertThat(item.state()).as("%s feeds %s", item, fed).isEqualTo(expected(item, fed, database));
    boolean decided = item.state() != State.WAITING;
    if (decided) {
      assertThat(item.decisionId()).as("%s", item).isNotNull();
    }
    assertThat(item.decidedBy() == null).isEqualTo(item.decisionId() == null);
  }

  private static State expected(Item item, List<KeptListing> fed, ModerationDatabase database) {
    if (!fed.isEmpty()) {
      return fed.stream().anyMatch(KeptListing::isPublished) ? State.APPROVED : State.REJECTED;
    }
    boolean rejected =
        item.decisionId() != null
            && database.bean(DecisionLog.class).find(item.decisionId()).orElseThrow().action()
                == Action.REJECT;
    return rejected ? State.REJECTED : State.WAITING;
  }

  private static Map<UUID, List<byte[]>> sent(ModerationDatabase database) {
    Map<UUID, List<byte[]>> sent = new HashMap<>();
    database
        .jdbc()
        .sql("select key, value from outbox where topic = 'listings' order by id")
        .query(
            row -> {
              sent.computeIfAbsent(UUID.fromString(row.getString(1)), id -> new ArrayList<>())
                  .add(row.getBytes(2));
            });
    return sent;
  }

  /**
   * The directory is told of each change, under ever higher revisions, and of the last one last.
   */
  private static void checkSent(KeptListing listing, List<byte[]> sent) {
    byte[] last = sent.get(sent.size() - 1);
    assertThat(last == null ? null : Codec.read(last, Listing.class)).isEqualTo(listing.body());
    List<Long> revisions =
        sent.stream()
            .filter(value -> value != null)
            .map(value -> Codec.read(value, Listing.class).revision())
            .toList();
    assertThat(revisions).isSorted().doesNotHaveDuplicates();
    assertThat(listing.revision()).isGreaterThanOrEqualTo(revisions.get(revisions.size() - 1));
  }

  /** What an undo must bring back: all but versions, revisions and what pages say by now. */
  Map<Object, Object> decided() {
    Map<Object, Object> decided = new HashMap<>();
    items.forEach(
        (url, item) ->
            decided.put(
                url,
                "%s %s %s %s"
                    .formatted(
                        item.state(), item.decisionId(), item.decidedBy(), item.decidedAt())));
    listings.forEach(
        (id, listing) -> {
          // One that was begun and taken back stays, with nothing in it.
          if (listing.isPublished() || listing.decisionId() != null) {
            decided.put(id, new Kept(body(listing), listing.accepted(), listing.decisionId()));
          }
        });
    return decided;
  }

  private record Kept(Object body, List<AcceptedItem> accepted, Long decision) {}

  private record Body(
      ListingProposal listing, String url, String text, Instant checkedAt, Object approval) {}

  private static Object body(KeptListing kept) {
    Listing body = kept.body();
    return body == null
        ? "none"
        : new Body(
            ListingProposal.of(body), body.url(), body.text(), body.checkedAt(), body.approval());
  }

  /** What was accepted from each item, by listing and item. */
  Map<String, AcceptedItem> bases() {
    Map<String, AcceptedItem> bases = new HashMap<>();
    listings.forEach(
        (id, listing) ->
            listing.accepted().forEach(base -> bases.put(id + " " + base.itemId(), base)));
    return bases;
  }
}
