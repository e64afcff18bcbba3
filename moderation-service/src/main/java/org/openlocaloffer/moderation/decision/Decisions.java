package org.openlocaloffer.moderation.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openlocaloffer.contracts.Required;
import org.openlocaloffer.contracts.listing.Approval;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.moderation.decision.Publication.Revision;
import org.openlocaloffer.moderation.item.Content;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.Items;
import org.openlocaloffer.moderation.listing.AcceptedItem;
import org.openlocaloffer.moderation.listing.KeptListing;
import org.openlocaloffer.moderation.listing.Listings;
import org.openlocaloffer.moderation.proposal.ListingProposal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes decisions and undoes them. Log, item, listing and outbox change in one transaction, so that
 * every decision that was acknowledged is kept and reaches the directory.
 *
 * <p>Each method throws {@link DecisionConflict} where the item or listing has changed since it was
 * read. Edits are the changed fields by their names in JSON, an empty map for no change; a wrong
 * value is an {@link IllegalArgumentException} that names the field.
 */
@Component
// A conflict is found before anything is written, and must not spoil the rest of a batch.
@Transactional(noRollbackFor = DecisionConflict.class)
public class Decisions {
  private final Items items;
  private final Listings listings;
  private final Subjects subjects;
  private final DecisionWriter writer;
  private final Publication publication;
  private final DecisionLog log;
  private final Conflicts conflicts;
  private final Clock clock;

  Decisions(
      Items items,
      Listings listings,
      Subjects subjects,
      DecisionWriter writer,
      Publication publication,
      DecisionLog log,
      Clock clock) {
    this.items = items;
    this.listings = listings;
    this.subjects = subjects;
    this.writer = writer;
    this.publication = publication;
    this.log = log;
    this.conflicts = new Conflicts(log);
    this.clock = clock;
  }

  /** Publishes what the item proposes, with the person's edits. */
  public Decision approve(Request request, Map<String, ?> edits) {
    Item item = subjects.item(request.itemId());
    conflicts.check(item, request.version(), Action.APPROVE);
    return publishAnew(item, Action.APPROVE, request, edits);
  }

  /** Publishes a further listing from an item that feeds one, with the person's edits. */
  public Decision split(Request request, Map<String, ?> edits) {
    Item item = subjects.item(request.itemId());
    conflicts.check(item, request.version(), Action.SPLIT);
    return publishAnew(item, Action.SPLIT, request, edits);
  }

  private Decision publishAnew(Item item, Action action, Request request, Map<String, ?> edits) {
    Instant now = now();
    Content content = items.content(item.id());
    ListingProposal proposal = content.proposal().edited(edits, now);
    Subject subject = new Subject(item, listings.begin(freeId(item)));
    return publish(
        Transition.of(subject, action, request, now),
        proposal,
        List.of(Publication.accepted(item, content)));
  }

  /**
   * The item's own id; a new one where a decision on a listing of that id holds, which undoing it
   * would bring back.
   */
  private UUID freeId(Item item) {
    boolean free =
        listings
            .find(item.id())
            .map(own -> !own.isPublished() && own.decisionId() == null)
            .orElse(true);
    return free ? item.id() : UUID.randomUUID();
  }

  /** Publishes a listing that staff wrote, from its fields as in JSON. */
  public Decision write(Actor actor, Map<String, ?> fields) {
    Instant now = now();
    ListingProposal proposal = ListingProposal.written(fields, now);
    Subject subject = new Subject(null, listings.begin(UUID.randomUUID()));
    Request request = Request.ofListing(subject.listing().id(), 1, actor);
    return publish(Transition.of(subject, Action.WRITE, request, now), proposal, List.of());
  }

  /** Publishes a changed listing in place of the one in the directory. */
  public Decision revise(Request request, Map<String, ?> edits) {
    Subject subject = published(request, Action.REVISE);
    Instant now = now();
    ListingProposal proposal = ListingProposal.of(subject.listing().body()).edited(edits, now);
    return publish(
        Transition.of(subject, Action.REVISE, request, now),
        proposal,
        subject.listing().accepted());
  }

  /**
   * Lets the item feed the listing that the request names.
   *
   * @param request names both
   * @param taken fields that the listing takes from what the item proposes
   * @param edits further changes to the listing
   */
  public Decision attach(Request request, Set<String> taken, Map<String, ?> edits) {
    UUID wanted = Required.present(request.listingId(), "listingId");
    Subject subject = subjects.both(request.itemId(), wanted);
    conflicts.check(subject.item(), request.version(), Action.ATTACH);
    conflicts.checkPublished(subject);
    KeptListing listing = subject.listing();
    if (listing.acceptedFrom(request.itemId()).isPresent()) {
      throw new IllegalArgumentException("the page feeds that listing already");
    }
    Instant now = now();
    Content content = items.content(request.itemId());
    ListingProposal proposal =
        ListingProposal.of(listing.body()).taking(taken, content.proposal()).edited(edits, now);
    List<AcceptedItem> accepted = new ArrayList<>(listing.accepted());
    accepted.add(Publication.accepted(subject.item(), content));
    return publish(Transition.of(subject, Action.ATTACH, request, now), proposal, accepted);
  }

  /** Lets the item feed the listing that the request names no more; what it gave stays. */
  public Decision detach(Request request) {
    Subject subject = published(request, Action.DETACH);
    Required.present(request.itemId(), "itemId");
    KeptListing listing = subject.listing();
    List<AcceptedItem> accepted =
        listing.accepted().stream().filter(one -> !one.itemId().equals(request.itemId())).toList();
    return publish(
        Transition.of(subject, Action.DETACH, request, now()),
        ListingProposal.of(listing.body()),
        accepted);
  }

  /** Takes a listing out of the directory; the request's reason says why. */
  public Decision withdraw(Request request) {
    Subject subject = published(request, Action.WITHDRAW);
    return writer.write(
        Transition.of(subject, Action.WITHDRAW, request, now())
            .to(null, subject.listing().accepted()));
  }

  /** Keeps the page out of the directory; the request's reason says why. */
  public Decision reject(Request request) {
    Item item = subjects.item(request.itemId());
    conflicts.check(item, request.version(), Action.REJECT);
    return writer.write(Transition.of(new Subject(item, null), Action.REJECT, request, now()));
  }

  /**
   * Takes a decision back by a new one. What it had published leaves the directory, or gives way to
   * what was there before, as a new revision. An item that waits again shows what its page says
   * now; edits made with the approval stay in the log only.
   */
  public Decision undo(long decisionId, Actor actor) {
    return undo(decisionId, actor, null);
  }

  Decision undo(long decisionId, Actor actor, UUID batch) {
    Decision undone = log.find(decisionId).orElseThrow(() -> new NoSuchDecision(decisionId));
    Subject subject =
        undone.listing() == null
            ? new Subject(subjects.item(undone.itemId()), null)
            : subjects.both(undone.itemId(), undone.listingId());
    conflicts.checkHolds(subject, undone);
    Request request = new Request(null, null, 0, actor, null, null, batch);
    Transition transition = Transition.of(subject, Action.UNDO, request, now());
    if (undone.listing() == null) {
      return writer.writeUndo(transition, undone);
    }
    Listing before = undone.listing().before();
    Listing restored =
        before == null ? null : Publication.restored(before, subject.listing().revision() + 1);
    return writer.writeUndo(transition.to(restored, undone.listing().acceptedBefore()), undone);
  }

  /**
   * The listing that the request names, or that its item feeds, once it is known to be published.
   */
  private Subject published(Request request, Action action) {
    Subject subject = subjects.both(request.itemId(), request.listingId());
    if (subject.item() != null) {
      conflicts.check(subject.item(), request.version(), action);
      if (subject.listing().acceptedFrom(request.itemId()).isEmpty()) {
        throw new IllegalArgumentException("the page does not feed that listing");
      }
      conflicts.checkPublished(subject);
      return subject;
    }
    conflicts.check(subject.listing(), request.version());
    return onlyItem(subject);
  }

  /**
   * Adds the item where it alone feeds the listing: the two change state together, so the decision
   * names both.
   */
  private Subject onlyItem(Subject subject) {
    List<AcceptedItem> accepted = subject.listing().accepted();
    return accepted.size() == 1
        ? new Subject(subjects.item(accepted.get(0).itemId()), subject.listing())
        : subject;
  }

  private Decision publish(
      Transition transition, ListingProposal proposal, List<AcceptedItem> accepted) {
    KeptListing listing = transition.subject().listing();
    var approval =
        new Approval(transition.actor().via(), transition.actor().name(), transition.at());
    Listing after =
        publication.of(
            proposal, new Revision(listing.id(), listing.revision() + 1), accepted, approval);
    return writer.write(transition.to(after, accepted));
  }

  /** Cut to microseconds, as PostgreSQL keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
