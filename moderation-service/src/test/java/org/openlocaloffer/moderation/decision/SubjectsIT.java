package org.openlocaloffer.moderation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlocaloffer.contracts.example.Candidates.aChoir;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.moderation.Eventually;
import org.openlocaloffer.moderation.ModerationDatabase;
import org.openlocaloffer.moderation.item.Item;
import org.springframework.transaction.support.TransactionTemplate;

class SubjectsIT {
  private static final Actor ANN = Actor.person("ann");
  private ModerationDatabase database;
  private Decisions decisions;

  @BeforeEach
  void start() {
    database = ModerationDatabase.create();
    decisions = database.bean(Decisions.class);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void holdsAnItemThatCameToFeedTheListingWhileItWaitedForThat() {
    Item faster = database.found(aChoir("http://choir.example/faster"));
    Item slower = database.found(aChoir("http://choir.example/slower"));
    UUID listing = decisions.write(ANN, Map.of("name", "Choirs")).listingId();

    CompletableFuture<Boolean> held =
        transaction(
            () -> {
              decisions.attach(
                  Request.of(faster.id(), faster.version(), ANN).on(listing), Set.of(), Map.of());
              var waiting = CompletableFuture.supplyAsync(() -> holds(slower, listing, faster));
              Eventually.get(this::waitingForLocks, number -> number > 0);
              return waiting;
            });

    assertThat(held.join()).isTrue();
  }

  /** Does who holds the listing for the one item hold the other item too? */
  private boolean holds(Item item, UUID listing, Item other) {
    return transaction(
        () -> {
          database.bean(Subjects.class).both(item.id(), listing);
          return CompletableFuture.supplyAsync(() -> isHeld(other)).join();
        });
  }

  private boolean isHeld(Item item) {
    return transaction(
        () ->
            database
                .jdbc()
                .sql("select id from item where id = ? for update skip locked")
                .param(item.id())
                .query(UUID.class)
                .optional()
                .isEmpty());
  }

  private int waitingForLocks() {
    return database
        .jdbc()
        .sql("select count(*) from pg_locks where not granted")
        .query(Integer.class)
        .single();
  }

  private <T> T transaction(Supplier<T> work) {
    return database.bean(TransactionTemplate.class).execute(status -> work.get());
  }
}
