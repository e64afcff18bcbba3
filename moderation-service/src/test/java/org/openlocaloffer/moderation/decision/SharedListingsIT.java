package org.openlocaloffer.moderation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openlocaloffer.contracts.example.Candidates.aChoir;
import static org.openlocaloffer.contracts.example.Candidates.hoursLater;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.moderation.ModerationDatabase;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.State;
import org.openlocaloffer.moderation.listing.Listings;

/** Items and listings that are not one to one. */
class SharedListingsIT {
  private static final Actor ANN = Actor.person("ann");
  private static final Actor BEN = Actor.person("ben");
  private static ModerationDatabase database;
  private static Decisions decisions;
  private static DecisionLog log;

  @BeforeAll
  static void start() {
    database = ModerationDatabase.create();
    decisions = database.bean(Decisions.class);
    log = database.bean(DecisionLog.class);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void whoWithdrawsAListingRejectsAllItsPages() {
    Item first = found("reject-1");
    Item second = found("reject-2");
    decisions.approve(on(first), Map.of());
    Decision attached = decisions.attach(on(second).on(first.id()), Set.of(), Map.of());
    Decision withdrawn =
        decisions.withdraw(
            Request.of(first.id(), now(first).version(), BEN).because("Closed", null));

    assertThat(now(second).state()).isEqualTo(State.REJECTED);
    assertThat(now(second).decidedBy()).isEqualTo("ben");
    assertThat(log.lastOn(second.id()).orElseThrow().decision().id()).isEqualTo(withdrawn.id());
    assertThat(log.lastOn(second.id()).orElseThrow().holds()).isTrue();

    decisions.undo(withdrawn.id(), BEN);

    assertThat(now(second).state()).isEqualTo(State.APPROVED);
    assertThat(now(second).decidedBy()).isEqualTo("ann");
    assertThat(log.lastOn(second.id()).orElseThrow().decision().id()).isEqualTo(attached.id());
  }

  @Test
  void decidesOnNoListingThatThePageDoesNotFeed() {
    Item item = found("stranger-1");
    Item other = found("stranger-2");
    decisions.approve(on(item), Map.of());
    decisions.approve(on(other), Map.of());

    assertThatThrownBy(() -> decisions.withdraw(on(now(item)).on(other.id()).because("x", null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not feed");
    assertThat(now(other).state()).isEqualTo(State.APPROVED);
  }

  @Test
  void aWithdrawalOfAListingWithoutPagesCanStillBeUndone() {
    Item item = found("emptied");
    decisions.approve(on(item), Map.of());
    decisions.detach(on(now(item)).on(item.id()));
    int version = database.bean(Listings.class).find(item.id()).orElseThrow().version();
    Decision withdrawn =
        decisions.withdraw(Request.ofListing(item.id(), version, ANN).because("Closed", null));

    Decision anew = decisions.approve(on(now(item)), Map.of());

    assertThat(anew.listingId()).isNotEqualTo(item.id());
    decisions.undo(withdrawn.id(), ANN);
    assertThat(database.bean(Listings.class).find(item.id()).orElseThrow().isPublished()).isTrue();
  }

  @Test
  void aPageThatChangedWhileItWasPartedIsMarkedAsChangedOnceItFeedsAgain() {
    Item first = found("parted-1");
    Item second = found("parted-2");
    decisions.approve(on(first), Map.of());
    decisions.attach(on(second).on(first.id()), Set.of(), Map.of());
    Decision detached = decisions.detach(on(now(second)).on(first.id()));
    database.found(aChoir(second.url(), "b".repeat(64), hoursLater(1)));

    decisions.undo(detached.id(), ANN);

    assertThat(now(second).state()).isEqualTo(State.APPROVED);
    assertThat(now(second).changed()).isTrue();
    database.found(aChoir(second.url(), "b".repeat(64), hoursLater(2)));
    assertThat(now(second).changed()).isTrue();
  }

  @Test
  void aRefusalNamesTheDecisionThatStandsInTheWay() {
    Item item = found("in-the-way");
    Decision approved = decisions.approve(on(item), Map.of());
    decisions.split(Request.of(item.id(), now(item).version(), BEN), Map.of("name", "Juniors"));

    assertThatThrownBy(() -> decisions.undo(approved.id(), ANN))
        .isInstanceOf(DecisionConflict.class)
        .hasMessageContaining("already listed a second time by ben");
  }

  @Test
  void saysThatNobodyHasDecidedYet() {
    Item item = found("undecided");

    assertThatThrownBy(() -> decisions.revise(on(item), Map.of()))
        .isInstanceOf(DecisionConflict.class)
        .hasMessage("Nobody has decided on this item yet.");
  }

  @Test
  void someoneElsesDecisionOnASharedListingIsNoChangeOfThePage() {
    Item first = found("shared-1");
    Item second = found("shared-2");
    decisions.approve(on(first), Map.of());
    decisions.attach(on(second).on(first.id()), Set.of(), Map.of());
    Item seen = now(second);
    decisions.revise(Request.of(first.id(), now(first).version(), BEN), Map.of("summary", "New."));

    assertThatThrownBy(() -> decisions.revise(on(seen), Map.of("summary", "Mine.")))
        .isInstanceOf(DecisionConflict.class)
        .hasMessageContaining("already revised by ben");
  }

  @Test
  void anItemIsAddedToNoListingButOneThatIsNamed() {
    Item item = found("nameless");

    assertThatThrownBy(() -> decisions.attach(on(item), Set.of(), Map.of()))
        .hasMessageContaining("listingId");
    assertThatThrownBy(() -> decisions.attach(on(item).on(UUID.randomUUID()), Set.of(), Map.of()))
        .hasMessageContaining("no listing");
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
}
