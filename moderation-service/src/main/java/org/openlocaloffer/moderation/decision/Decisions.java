package org.openlocaloffer.moderation.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.openlocaloffer.contracts.listing.Approval;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.moderation.publish.Outbox;
import org.openlocaloffer.moderation.triage.Arrivals;
import org.openlocaloffer.moderation.triage.Content;
import org.openlocaloffer.moderation.triage.Item;
import org.openlocaloffer.moderation.triage.Items;
import org.openlocaloffer.moderation.triage.Items.Outcome;
import org.openlocaloffer.moderation.triage.NoSuchItem;
import org.openlocaloffer.moderation.triage.State;
import org.openlocaloffer.moderation.triage.proposal.ListingProposal;
import org.openlocaloffer.moderation.triage.proposal.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides. The log's row, the item and what is published change in one transaction, so that what
 * was acknowledged is kept and reaches the directory.
 *
 * <p>Each method throws {@link DecisionConflict} where somebody, or the page, was faster.
 */
@Component
// A conflict is found before anything is written, and must not spoil the rest of a batch.
@Transactional(noRollbackFor = DecisionConflict.class)
public class Decisions {
  private static final Logger LOG = LoggerFactory.getLogger(Decisions.class);

  private final Items items;
  private final Arrivals arrivals;
  private final DecisionLog log;
  private final Outbox outbox;
  private final Conflicts conflicts;
  private final Clock clock;

  Decisions(Items items, Arrivals arrivals, DecisionLog log, Outbox outbox, Clock clock) {
    this.items = items;
    this.arrivals = arrivals;
    this.log = log;
    this.outbox = outbox;
    this.conflicts = new Conflicts(log);
    this.clock = clock;
  }

  /**
   * Publishes the item's proposal with the person's edits.
   *
   * @param edits changed fields as in JSON; empty for none
   * @throws IllegalArgumentException naming the field that is wrong
   */
  public Decision approve(Request request, Map<String, ?> edits) {
    return publish(request, Action.APPROVE, edits);
  }

  /** Publishes a changed listing in place of the one in the directory; edits as in approve. */
  public Decision revise(Request request, Map<String, ?> edits) {
    return publish(request, Action.REVISE, edits);
  }

  private Decision publish(Request request, Action action, Map<String, ?> edits) {
    Item item = lock(request.itemId());
    conflicts.check(item, request.version(), action);
    Instant now = now();
    Content content = items.content(item.id());
    ListingProposal proposal = content.proposal().edited(edits, now);
    var approval = new Approval(request.actor().via(), request.actor().name(), now);
    var origin = new Origin(item.url(), item.sourceId(), content.text(), item.lastSeen(), approval);
    long revision = item.revision() + 1;
    Listing listing = proposal.listing(item.id().toString(), revision, origin);
    Decision decision = append(request, action, item, listing, now);
    items.decided(
        item.id(),
        new Outcome(action.to(), decision.id(), request.actor().shown(), now, revision),
        listing);
    outbox.put(Topic.LISTINGS, listing.id(), listing);
    LOG.info("decision {}: {} {}, revision {}", decision.id(), action, item.id(), revision);
    return decision;
  }

  /** Keeps the page out of the directory; request's reason says why. */
  public Decision reject(Request request) {
    Item item = lock(request.itemId());
    conflicts.check(item, request.version(), Action.REJECT);
    Instant now = now();
    Decision decision = append(request, Action.REJECT, item, null, now);
    items.decided(
        item.id(),
        new Outcome(
            Action.REJECT.to(), decision.id(), request.actor().shown(), now, item.revision()),
        null);
    LOG.info("decision {}: {} {}", decision.id(), Action.REJECT, item.id());
    return decision;
  }

  /**
   * Takes a decision back by a new one. What it had published leaves the directory, or gives way to
   * what was there before, as a new revision. An item that waits again holds what its page says by
   * now; what was typed into the approval stays in the log.
   */
  public Decision undo(long decisionId, Actor actor) {
    return undo(decisionId, actor, null);
  }

  Decision undo(long decisionId, Actor actor, UUID batch) {
    Decision undone = log.find(decisionId).orElseThrow(() -> new NoSuchDecision(decisionId));
    Item item = lock(undone.itemId());
    conflicts.checkHolds(item, undone);
    Instant now = now();
    boolean published = undone.listingAfter() != null;
    long revision = published ? item.revision() + 1 : item.revision();
    Listing restored = restored(undone.listingBefore(), revision);
    long id = log.append(undoing(undone, item, actor, now, restored, batch));
    Decision previous =
        undone.previousId() == null ? null : log.find(undone.previousId()).orElseThrow();
    items.decided(
        item.id(),
        previous == null
            ? new Outcome(undone.before(), null, null, null, revision)
            : new Outcome(
                undone.before(), previous.id(), previous.actor().shown(), previous.at(), revision),
        restored);
    if (undone.before() == State.WAITING) {
      takeNewer(item);
    }
    if (restored != null) {
      outbox.put(Topic.LISTINGS, restored.id(), restored);
    } else if (published) {
      outbox.remove(Topic.LISTINGS, item.id().toString());
    }
    LOG.info("decision {}: UNDO {} of {}", id, undone.id(), item.id());
    return log.find(id).orElseThrow();
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

  private static Listing restored(Listing before, long revision) {
    if (before == null) {
      return null;
    }
    var origin =
        new Origin(
            before.url(), before.sourceId(), before.text(), before.checkedAt(), before.approval());
    return ListingProposal.of(before).listing(before.id(), revision, origin);
  }

  private static Decision undoing(
      Decision undone, Item item, Actor actor, Instant now, Listing restored, UUID batch) {
    return new Decision(
        0,
        item.id(),
        item.version(),
        Action.UNDO,
        actor,
        now,
        null,
        null,
        item.state(),
        undone.before(),
        undone.listingAfter(),
        restored,
        undone.id(),
        undone.id(),
        batch);
  }

  private Decision append(Request request, Action action, Item item, Listing after, Instant now) {
    long id =
        log.append(
            new Decision(
                0,
                item.id(),
                item.version(),
                action,
                request.actor(),
                now,
                request.reason(),
                request.note(),
                item.state(),
                action.to(),
                items.published(item.id()).orElse(null),
                after,
                item.decisionId(),
                null,
                request.batch()));
    return log.find(id).orElseThrow();
  }

  private Item lock(UUID id) {
    return items.lock(id).orElseThrow(() -> new NoSuchItem(id));
  }

  /** As exact as the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
