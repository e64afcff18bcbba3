package org.openlocaloffer.moderation.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.moderation.listing.AcceptedItem;

/**
 * The change that a decision makes to its subject.
 *
 * @param after the listing as it is to stand in the directory; null for not at all
 * @param accepted what is to be accepted from the items that feed it
 * @param reason may be null
 * @param note may be null
 * @param batch may be null
 */
record Transition(
    Subject subject,
    Action action,
    Actor actor,
    Instant at,
    Listing after,
    List<AcceptedItem> accepted,
    String reason,
    String note,
    UUID batch) {
  static Transition of(Subject subject, Action action, Request request, Instant at) {
    return new Transition(
        subject,
        action,
        request.actor(),
        at,
        null,
        List.of(),
        request.reason(),
        request.note(),
        request.batch());
  }

  Transition to(Listing after, List<AcceptedItem> accepted) {
    return new Transition(subject, action, actor, at, after, accepted, reason, note, batch);
  }
}
