package org.openlocaloffer.moderation.decision;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.listing.KeptListing;

/**
 * Refuses a decision where the item or listing has changed since the person saw it; the message
 * says who changed it, and when.
 */
final class Conflicts {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private final DecisionLog log;

  Conflicts(DecisionLog log) {
    this.log = log;
  }

  /** Refuses unless the item is as it was seen and its state allows the action. */
  void check(Item item, int version, Action action) {
    if (item.version() == version && action.allowedFrom(item.state())) {
      return;
    }
    Subject subject = new Subject(item, null);
    Decision latest = log.of(item.id()).stream().findFirst().orElse(null);
    if (latest != null && (item.version() == version || decidedSince(latest, item, version))) {
      throw new DecisionConflict(subject, latest, decided(subject, latest));
    }
    throw new DecisionConflict(
        subject,
        null,
        item.version() == version
            ? "Nobody has decided on this item yet."
            : changed(item, version));
  }

  /** What feeds a listing that others decide on too does not wait, so that only they change it. */
  private static boolean decidedSince(Decision latest, Item item, int version) {
    return !item.id().equals(latest.itemId()) || latest.item().version() >= version;
  }

  /** Refuses unless the listing is as it was seen, and in the directory. */
  void check(KeptListing listing, int version) {
    if (listing.version() != version) {
      throw conflict(new Subject(null, listing));
    }
    checkPublished(new Subject(null, listing));
  }

  void checkPublished(Subject subject) {
    if (!subject.listing().isPublished()) {
      throw conflict(subject);
    }
  }

  /** Refuses unless the decision still holds on the item and the listing that it names. */
  void checkHolds(Subject subject, Decision decision) {
    boolean onItem =
        subject.item() == null || Long.valueOf(decision.id()).equals(subject.item().decisionId());
    boolean onListing =
        subject.listing() == null
            || Long.valueOf(decision.id()).equals(subject.listing().decisionId());
    if (!onItem || !onListing) {
      throw conflict(subject);
    }
  }

  private DecisionConflict conflict(Subject subject) {
    Decision latest = latest(subject).orElseThrow();
    return new DecisionConflict(subject, latest, decided(subject, latest));
  }

  /** The newest that names the item or the listing. */
  private Optional<Decision> latest(Subject subject) {
    Stream<Decision> onListing =
        subject.listing() == null
            ? Stream.empty()
            : log.ofListing(subject.listing().id()).stream().limit(1);
    Stream<Decision> onItem =
        subject.item() == null
            ? Stream.empty()
            : log.of(subject.item().id()).stream()
                .filter(decision -> subject.item().id().equals(decision.itemId()))
                .limit(1);
    return Stream.concat(onListing, onItem).max(Comparator.comparing(Decision::id));
  }

  private static String decided(Subject subject, Decision latest) {
    String what =
        latest.action() == Action.UNDO
            ? "The last decision on this %s was undone".formatted(subject.noun())
            : "This %s was already %s".formatted(subject.noun(), latest.action().past());
    return "%s by %s at %s.".formatted(what, latest.actor().shown(), when(latest.at()));
  }

  private static String changed(Item item, int version) {
    return version > item.version()
        ? "This item has no version %d yet; it stands at %d.".formatted(version, item.version())
        : "What is proposed has changed since you opened it: the page was read again at %s, or the"
                .formatted(when(item.foundAt()))
            + " taxonomy was edited. Look at what it says now.";
  }

  private static String when(Instant at) {
    return WHEN.format(at);
  }
}
