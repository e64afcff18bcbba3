package org.openlocaloffer.moderation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlocaloffer.contracts.example.Candidates.aChoir;
import static org.openlocaloffer.contracts.example.Candidates.hoursLater;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.moderation.ModerationDatabase;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.State;

class BatchesIT {
  private static final Actor ANN = Actor.person("ann");
  private static final Actor BEN = Actor.person("ben");
  private static ModerationDatabase database;
  private static Batches batches;
  private static Decisions decisions;

  @BeforeAll
  static void start() {
    database = ModerationDatabase.create();
    batches = database.bean(Batches.class);
    decisions = database.bean(Decisions.class);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void leavesOutWhatSomebodyElseDecidedAndSaysWho() {
    List<Item> items = found("left-out", 3);
    decisions.reject(Request.of(items.get(1).id(), items.get(1).version(), BEN).because("x", null));

    Batches.Result result = batches.approve(items, ANN, "All fine");

    assertThat(result.done()).isEqualTo(2);
    assertThat(result.skipped())
        .singleElement()
        .asString()
        .contains("Brackenford signing choir", "already rejected by ben");
  }

  @Test
  void leavesOutAPageThatChangedMeanwhile() {
    List<Item> items = found("changed", 2);
    database.found(aChoir(items.get(0).url(), "b".repeat(64), hoursLater(1)));

    assertThat(batches.approve(items, ANN, "All fine").skipped())
        .singleElement()
        .asString()
        .contains("has changed since you opened it");
  }

  @Test
  void isUndoneByOneClickAsFarAsItStillHolds() {
    List<Item> items = found("undone", 3);
    Batches.Result made = batches.approve(items, ANN, "All fine");
    Item first = now(items.get(0));
    decisions.revise(Request.of(first.id(), first.version(), BEN), Map.of("summary", "New."));

    Batches.Result undone = batches.undo(made.batch(), ANN);

    assertThat(undone.done()).isEqualTo(2);
    assertThat(undone.skipped()).singleElement().asString().contains("already revised by ben");
    assertThat(now(items.get(0)).state()).isEqualTo(State.APPROVED);
    assertThat(now(items.get(1)).state()).isEqualTo(State.WAITING);
  }

  @Test
  void eachItemIsDecidedOnceHoweverManyClickAtOnce() throws Exception {
    List<Item> items = found("at-once", 20);
    long seed = System.nanoTime();
    System.out.println("BatchesIT seed " + seed);
    Random random = new Random(seed);
    List<Callable<Batches.Result>> clicks =
        IntStream.range(0, 6)
            .mapToObj(click -> shuffled(items, random))
            .map(order -> (Callable<Batches.Result>) () -> batches.approve(order, ANN, "Fine"))
            .toList();
    ExecutorService threads = Executors.newFixedThreadPool(clicks.size());
    int done = 0;
    for (Future<Batches.Result> click : threads.invokeAll(clicks)) {
      done += click.get().done();
    }
    threads.shutdown();

    assertThat(done).isEqualTo(items.size());
    Map<String, Long> sent =
        database
            .jdbc()
            .sql("select key from outbox where topic = 'listings'")
            .query(String.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
    items.forEach(item -> assertThat(sent).containsEntry(item.id().toString(), 1L));
  }

  private static List<Item> shuffled(List<Item> items, Random random) {
    List<Item> order = new java.util.ArrayList<>(items);
    java.util.Collections.shuffle(order, random);
    return order;
  }

  private static List<Item> found(String name, int number) {
    return IntStream.range(0, number)
        .mapToObj(n -> database.found(aChoir("http://choir.example/" + name + "/" + n)))
        .toList();
  }

  private static Item now(Item item) {
    return database.item(item.url());
  }
}
