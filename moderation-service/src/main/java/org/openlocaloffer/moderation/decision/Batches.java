package org.openlocaloffer.moderation.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.Items;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Decides on many items at once, and undoes such a batch as a whole. */
@Component
public class Batches {
  private final Decisions decisions;
  private final DecisionLog log;
  private final Items held;
  private final TransactionOperations transaction;

  Batches(Decisions decisions, DecisionLog log, Items items, TransactionOperations transaction) {
    this.decisions = decisions;
    this.log = log;
    this.held = items;
    this.transaction = transaction;
  }

  /**
   * How a batch went.
   *
   * @param skipped the title of each item that was left, because it had changed since, and the
   *     reason
   */
  public record Result(UUID batch, int done, List<String> skipped) {}

  /** Approves the items as they were shown. */
  public Result approve(List<Item> items, Actor actor, String reason) {
    return each(items, actor, reason, request -> decisions.approve(request, Map.of()));
  }

  /** Rejects the items as they were shown. */
  public Result reject(List<Item> items, Actor actor, String reason) {
    return each(items, actor, reason, decisions::reject);
  }

  private Result each(List<Item> items, Actor actor, String reason, Consumer<Request> decide) {
    return together(
        items.stream().map(Item::id).toList(), () -> decided(items, actor, reason, decide));
  }

  private static Result decided(
      List<Item> items, Actor actor, String reason, Consumer<Request> decide) {
    UUID batch = UUID.randomUUID();
    List<String> skipped = new ArrayList<>();
    for (Item item : items) {
      try {
        decide.accept(Request.of(item.id(), item.version(), actor).because(reason, null).in(batch));
      } catch (DecisionConflict e) {
        skipped.add(item.title() + ": " + e.getMessage());
      }
    }
    return new Result(batch, items.size() - skipped.size(), skipped);
  }

  /** Undoes the decisions of the batch that still hold. */
  public Result undo(UUID batch, Actor actor) {
    List<Decision> made = log.batch(batch);
    return together(
        made.stream().map(Decision::itemId).filter(Objects::nonNull).toList(),
        () -> undone(made, actor));
  }

  private Result undone(List<Decision> made, Actor actor) {
    UUID undoing = UUID.randomUUID();
    List<String> skipped = new ArrayList<>();
    for (Decision decision : made) {
      try {
        decisions.undo(decision.id(), actor, undoing);
      } catch (DecisionConflict e) {
        skipped.add(e.title() + ": " + e.getMessage());
      }
    }
    return new Result(undoing, made.size() - skipped.size(), skipped);
  }

  /**
   * Does the work in one transaction, and once more where the database rolled it back to end a
   * deadlock.
   */
  private Result together(List<UUID> ids, Supplier<Result> work) {
    try {
      return holding(ids, work);
    } catch (ConcurrencyFailureException e) {
      return holding(ids, work);
    }
  }

  private Result holding(List<UUID> ids, Supplier<Result> work) {
    return transaction.execute(
        status -> {
          held.lock(ids);
          return work.get();
        });
  }
}
