package org.openlocaloffer.moderation.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.openlocaloffer.moderation.triage.Item;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Many decisions by one click, taken back by one click. */
@Component
@Transactional
public class Batches {
  private final Decisions decisions;
  private final DecisionLog log;

  Batches(Decisions decisions, DecisionLog log) {
    this.decisions = decisions;
    this.log = log;
  }

  /**
   * How a batch went.
   *
   * @param skipped titles or reasons of those that somebody else was faster with
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

  private static Result each(
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

  /** Takes back those of the batch that still hold. */
  public Result undo(UUID batch, Actor actor) {
    UUID undoing = UUID.randomUUID();
    List<String> skipped = new ArrayList<>();
    List<Decision> made = log.batch(batch);
    for (Decision decision : made) {
      try {
        decisions.undo(decision.id(), actor, undoing);
      } catch (DecisionConflict e) {
        skipped.add(e.item().title() + ": " + e.getMessage());
      }
    }
    return new Result(undoing, made.size() - skipped.size(), skipped);
  }
}
