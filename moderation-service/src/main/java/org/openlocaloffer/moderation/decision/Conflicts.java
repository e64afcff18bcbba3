package org.openlocaloffer.moderation.decision;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.openlocaloffer.moderation.triage.Item;

/** Finds out whether a decision is still about the item as it is, and says in words if not. */
final class Conflicts {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private final DecisionLog log;

  Conflicts(DecisionLog log) {
    this.log = log;
  }

  void check(Item item, int version, Action action) {
    if (item.version() == version && action.allowedFrom(item.state())) {
      return;
    }
    Decision latest = log.of(item.id()).stream().findFirst().orElse(null);
    if (latest != null && (latest.itemVersion() >= version || item.version() == version)) {
      throw new DecisionConflict(item, latest, decided(latest));
    }
    throw new DecisionConflict(item, null, changed(item, version));
  }

  void checkHolds(Item item, Decision decision) {
    if (item.decisionId() != null && item.decisionId() == decision.id()) {
      return;
    }
    Decision latest = log.of(item.id()).stream().findFirst().orElseThrow();
    throw new DecisionConflict(item, latest, decided(latest));
  }

  private static String decided(Decision latest) {
    String what =
        latest.action() == Action.UNDO
            ? "The last decision on this item was undone"
            : "This item was already " + latest.action().past();
    return "%s by %s at %s.".formatted(what, latest.actor().shown(), when(latest.at()));
  }

  private static String changed(Item item, int version) {
    return version > item.version()
        ? "This item has no version %d yet; it stands at %d.".formatted(version, item.version())
        : "The page itself changed at %s; look at what it says now."
            .formatted(when(item.foundAt()));
  }

  private static String when(Instant at) {
    return WHEN.format(at);
  }
}
