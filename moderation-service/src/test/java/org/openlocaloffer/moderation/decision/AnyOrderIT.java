package org.openlocaloffer.moderation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlocaloffer.contracts.example.Candidates.aChoir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.moderation.ModerationDatabase;
import org.openlocaloffer.moderation.decision.RandomSteps.Step;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.State;
import org.openlocaloffer.moderation.listing.AcceptedItem;

/** Decisions in random orders; set -DanyOrder.seed to see one again. */
class AnyOrderIT {
  private static final int STEPS = 300;
  private static final int THREADS = 4;
  private static final Actor ANN = Actor.person("ann");

  private ModerationDatabase database;
  private long seed;

  @BeforeEach
  void start() {
    database = ModerationDatabase.create();
    RandomSteps.pages().forEach(url -> database.found(aChoir(url)));
    seed = Long.getLong("anyOrder.seed", System.nanoTime());
    System.out.println("AnyOrderIT seed " + seed);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void whatFollowsFromDecisionsAlwaysDoes() {
    Random random = new Random(seed);
    RandomSteps steps = new RandomSteps(database, random, "ann");
    int made = 0;
    World before = world();
    for (int n = 0; n < STEPS; n++) {
      Step step = steps.next();
      World after = world();
      String what = "seed %d, step %d: %s".formatted(seed, n, step);
      check(what, before, step, after);
      if (step.made() != null && step.made().undoes() == null && random.nextInt(3) == 0) {
        database.bean(Decisions.class).undo(step.made().id(), ANN);
        after = world();
        assertThat(after.decided()).as("undone, " + what).isEqualTo(before.decided());
        after.check(database);
      }
      before = after;
      made += step.made() == null ? 0 : 1;
    }
    assertThat(made).isGreaterThan(20);
    undoAll();
  }

  private void check(String what, World before, Step step, World after) {
    try {
      after.check(database);
    } catch (AssertionError e) {
      throw new AssertionError(what, e);
    }
    if (step.refusal() != null) {
      assertThat(after).as(what).isEqualTo(before);
    }
    Map<String, AcceptedItem> bases = after.bases();
    before
        .bases()
        .forEach(
            (key, base) ->
                assertThat(bases.getOrDefault(key, base)).as("base, " + what).isEqualTo(base));
  }

  @Test
  void manyAtOnceNeitherWaitForEachOtherNorLoseAnything() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Callable<Integer>> people =
        IntStream.range(0, THREADS).mapToObj(n -> (Callable<Integer>) () -> person(n)).toList();
    int made = 0;
    for (Future<Integer> person : threads.invokeAll(people)) {
      made += person.get();
    }
    threads.shutdown();
    assertThat(made).isGreaterThan(20);
    world().check(database);
    undoAll();
  }

  /** How many decisions were made, not refused. */
  private int person(int number) {
    RandomSteps steps = new RandomSteps(database, new Random(seed + number), "person " + number);
    int made = 0;
    for (int n = 0; n < STEPS / 2; n++) {
      made += steps.next().made() == null ? 0 : 1;
    }
    return made;
  }

  /** The newest decision can always be taken back, until there is none. */
  private void undoAll() {
    List<Long> holding =
        database
            .jdbc()
            .sql(
                """
                select id from decision d where action <> 'UNDO'
                  and not exists (select from decision u where u.undoes = d.id) order by id desc
                """)
            .query(Long.class)
            .list();
    holding.forEach(id -> database.bean(Decisions.class).undo(id, ANN));
    World end = world();
    end.check(database);
    assertThat(new ArrayList<>(end.items().values()))
        .allSatisfy(item -> assertThat(item.state()).isEqualTo(State.WAITING))
        .extracting(Item::decisionId)
        .containsOnlyNulls();
    end.listings()
        .values()
        .forEach(
            listing -> {
              assertThat(listing.isPublished()).isFalse();
              assertThat(listing.accepted()).isEmpty();
            });
  }

  private World world() {
    return World.of(database, RandomSteps.pages());
  }
}
