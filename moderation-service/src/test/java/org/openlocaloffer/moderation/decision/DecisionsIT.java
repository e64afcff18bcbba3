package org.openlocaloffer.moderation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openlocaloffer.contracts.example.Candidates.aChoir;
import static org.openlocaloffer.contracts.example.Candidates.hoursLater;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.moderation.ModerationDatabase;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.State;
import org.openlocaloffer.moderation.listing.AcceptedItem;
import org.openlocaloffer.moderation.listing.KeptListing;
import org.openlocaloffer.moderation.listing.Listings;

class DecisionsIT {
  private static final Actor ANN = Actor.person("ann");
  private static ModerationDatabase database;
  private static Decisions decisions;
  private static Listings listings;

  @BeforeAll
  static void start() {
    database = ModerationDatabase.create();
    decisions = database.bean(Decisions.class);
    listings = database.bean(Listings.class);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void approvingMakesAListingOfTheItemsOwnIdAndKeepsWhatWasAccepted() {
    Item item = found("approve");

    Decision made = decisions.approve(on(item), Map.of("name", "Our choir"));

    KeptListing listing = listing(item.id());
    assertThat(listing.body().name()).isEqualTo("Our choir");
    assertThat(listing.body().url()).isEqualTo(item.url());
    assertThat(listing.revision()).isEqualTo(1);
    assertThat(listing.decisionId()).isEqualTo(made.id());
    assertThat(listing.accepted()).extracting(AcceptedItem::itemId).containsExactly(item.id());
    assertThat(listing.accepted().get(0).proposal().name()).isEqualTo("Signing choir");
    assertThat(now(item).state()).isEqualTo(State.APPROVED);
    assertThat(sent(item.id())).containsExactly("1 Our choir");
  }

  @Test
  void undoingAnApprovalTakesTheListingOutAndAnotherApprovalIsNewer() {
    Item item = found("undo-approve");
    decisions.undo(decisions.approve(on(item), Map.of()).id(), ANN);

    assertThat(listing(item.id()).isPublished()).isFalse();
    assertThat(listing(item.id()).accepted()).isEmpty();
    assertThat(now(item).state()).isEqualTo(State.WAITING);

    decisions.approve(on(now(item)), Map.of());

    assertThat(sent(item.id())).containsExactly("1 Signing choir", "gone", "3 Signing choir");
  }

  @Test
  void withdrawingRejectsThePageAndUndoingPutsBothBack() {
    Item item = found("withdraw");
    Decision approved = decisions.approve(on(item), Map.of());
    Decision withdrawn = decisions.withdraw(on(now(item)).because("It has closed", null));

    assertThat(now(item).state()).isEqualTo(State.REJECTED);
    assertThat(listing(item.id()).isPublished()).isFalse();
    assertThat(listing(item.id()).accepted()).hasSize(1);
    assertThatThrownBy(() -> decisions.undo(approved.id(), ANN))
        .isInstanceOf(DecisionConflict.class)
        .hasMessageContaining("already withdrawn by ann");

    decisions.undo(withdrawn.id(), ANN);

    assertThat(now(item).state()).isEqualTo(State.APPROVED);
    assertThat(now(item).decisionId()).isEqualTo(approved.id());
    assertThat(listing(item.id()).decisionId()).isEqualTo(approved.id());
    assertThat(sent(item.id())).containsExactly("1 Signing choir", "gone", "3 Signing choir");
  }

  @Test
  void aWithdrawnPageStaysOutWhenItsPageChanges() {
    Item item = found("withdraw-recrawl");
    decisions.approve(on(item), Map.of());
    decisions.withdraw(on(now(item)).because("It has closed", null));

    database.found(aChoir(item.url(), "b".repeat(64), hoursLater(1)));

    assertThat(now(item).state()).isEqualTo(State.REJECTED);
    assertThat(now(item).changed()).isTrue();
  }

  @Test
  void revisingByTheListingNamesItsOnlyItemToo() {
    Item item = found("revise");
    decisions.approve(on(item), Map.of());
    KeptListing before = listing(item.id());

    Decision revised =
        decisions.revise(
            Request.ofListing(item.id(), before.version(), ANN), Map.of("summary", "New."));

    assertThat(revised.itemId()).isEqualTo(item.id());
    assertThat(listing(item.id()).body().summary()).isEqualTo("New.");
    assertThat(listing(item.id()).accepted()).isEqualTo(before.accepted());
    assertThatThrownBy(
            () ->
                decisions.revise(
                    Request.ofListing(item.id(), before.version(), ANN), Map.of("summary", "x")))
        .isInstanceOf(DecisionConflict.class)
        .hasMessageContaining("already revised by ann");

    decisions.undo(revised.id(), ANN);

    assertThat(listing(item.id()).body().summary()).isEqualTo(before.body().summary());
    assertThat(listing(item.id()).revision()).isEqualTo(3);
  }

  @Test
  void attachingLetsTwoPagesFeedOneListingAndUndoingPartsThem() {
    Item first = found("attach-1");
    Item second = found("attach-2");
    decisions.approve(on(first), Map.of("name", "Choir"));
    Listing before = listing(first.id()).body();

    Decision attached =
        decisions.attach(
            on(second).on(first.id()), Set.of("name"), Map.of("summary", "Two pages say so."));

    KeptListing both = listing(first.id());
    assertThat(both.accepted())
        .extracting(AcceptedItem::itemId)
        .containsExactly(first.id(), second.id());
    assertThat(both.body().name()).isEqualTo("Signing choir");
    assertThat(both.body().provenance().get("name").url()).isEqualTo(second.url());
    assertThat(both.body().summary()).isEqualTo("Two pages say so.");
    assertThat(both.body().url()).isEqualTo(first.url());
    assertThat(now(second).state()).isEqualTo(State.APPROVED);
    assertThat(listings.find(second.id())).isEmpty();

    decisions.undo(attached.id(), ANN);

    assertThat(listing(first.id()).accepted())
        .extracting(AcceptedItem::itemId)
        .containsExactly(first.id());
    assertThat(listing(first.id()).body())
        .usingRecursiveComparison()
        .ignoringFields("revision")
        .isEqualTo(before);
    assertThat(now(second).state()).isEqualTo(State.WAITING);
    assertThat(now(first).state()).isEqualTo(State.APPROVED);
  }

  @Test
  void detachingLeavesTheListingAndThePageWaitsAgain() {
    Item first = found("detach-1");
    Item second = found("detach-2");
    decisions.approve(on(first), Map.of());
    decisions.attach(on(second).on(first.id()), Set.of(), Map.of());

    Decision detached = decisions.detach(on(now(first)).on(first.id()));

    KeptListing left = listing(first.id());
    assertThat(left.isPublished()).isTrue();
    assertThat(left.accepted()).extracting(AcceptedItem::itemId).containsExactly(second.id());
    assertThat(left.body().url()).isEqualTo(second.url());
    assertThat(now(first).state()).isEqualTo(State.WAITING);

    decisions.undo(detached.id(), ANN);

    assertThat(listing(first.id()).accepted())
        .extracting(AcceptedItem::itemId)
        .containsExactly(first.id(), second.id());
    assertThat(now(first).state()).isEqualTo(State.APPROVED);
  }

  @Test
  void aPageWhoseListingWentOnWithoutItGetsAListingOfAnotherId() {
    Item first = found("again-1");
    Item second = found("again-2");
    decisions.approve(on(first), Map.of());
    decisions.attach(on(second).on(first.id()), Set.of(), Map.of());
    decisions.detach(on(now(first)).on(first.id()));

    Decision anew = decisions.approve(on(now(first)), Map.of());

    assertThat(anew.listingId()).isNotEqualTo(first.id());
    assertThat(listing(anew.listingId()).accepted()).hasSize(1);
    assertThat(listing(first.id()).isPublished()).isTrue();
  }

  @Test
  void splittingMakesASecondListingFromOnePageAndUndoingTakesItAway() {
    Item item = found("split");
    decisions.approve(on(item), Map.of());

    Decision split = decisions.split(on(now(item)), Map.of("name", "Junior choir"));

    UUID second = split.listingId();
    assertThat(second).isNotEqualTo(item.id());
    assertThat(listing(second).body().name()).isEqualTo("Junior choir");
    assertThat(listings.fedBy(item.id()))
        .extracting(KeptListing::id)
        .containsExactlyInAnyOrder(item.id(), second);
    assertThatThrownBy(() -> decisions.revise(on(now(item)), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("feeds 2");

    decisions.undo(split.id(), ANN);

    assertThat(listing(second).isPublished()).isFalse();
    assertThat(listing(item.id()).isPublished()).isTrue();
    assertThat(now(item).state()).isEqualTo(State.APPROVED);
    assertThat(sent(second)).containsExactly("1 Junior choir", "gone");
  }

  @Test
  void withdrawingOneOfTwoListingsLeavesThePageApproved() {
    Item item = found("one-of-two");
    decisions.approve(on(item), Map.of());
    UUID second = decisions.split(on(now(item)), Map.of()).listingId();

    decisions.withdraw(on(now(item)).on(item.id()).because("It has closed", null));

    assertThat(now(item).state()).isEqualTo(State.APPROVED);
    decisions.withdraw(on(now(item)).on(second).because("It has closed", null));
    assertThat(now(item).state()).isEqualTo(State.REJECTED);
  }

  @Test
  void aListingThatStaffWroteNeedsNoPage() {
    Decision written =
        decisions.write(ANN, Map.of("name", "Wheelchair loan", "summary", "Ask the library."));

    Listing listing = listing(written.listingId()).body();
    assertThat(listing.url()).isNull();
    assertThat(listing.sourceId()).isNull();
    assertThat(listing.provenance().get("name").url()).isNull();
    assertThat(written.item()).isNull();

    decisions.undo(written.id(), ANN);

    assertThat(listing(written.listingId()).isPublished()).isFalse();
    assertThat(sent(written.listingId())).containsExactly("1 Wheelchair loan", "gone");
    assertThatThrownBy(() -> decisions.write(ANN, Map.of("summary", "no name")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name");
  }

  @Test
  void anUndoneDecisionTakesInWhatThePageSaysByNow() {
    Item item = found("undo-newer");
    Decision approved = decisions.approve(on(item), Map.of());
    database.found(aChoir(item.url(), "b".repeat(64), hoursLater(1)));

    decisions.undo(approved.id(), ANN);

    assertThat(now(item).contentHash()).isEqualTo("b".repeat(64));
    assertThat(now(item).changed()).isFalse();
  }

  private static Item found(String name) {
    return database.found(aChoir("http://choir.example/" + name));
  }

  private static Item now(Item item) {
    return database.item(item.url());
  }

  private static Request on(Item item) {
    return Request.of(item.id(), item.version(), ANN);
  }

  private static KeptListing listing(UUID id) {
    return listings.find(id).orElseThrow();
  }

  /** What the directory is told of a listing: revision and name, or that it is gone. */
  private static List<String> sent(UUID id) {
    return database
        .jdbc()
        .sql("select value from outbox where topic = 'listings' and key = ? order by id")
        .param(id.toString())
        .query(
            (row, number) -> {
              byte[] value = row.getBytes(1);
              if (value == null) {
                return "gone";
              }
              Listing listing = Codec.read(value, Listing.class);
              return listing.revision() + " " + listing.name();
            })
        .list();
  }
}
