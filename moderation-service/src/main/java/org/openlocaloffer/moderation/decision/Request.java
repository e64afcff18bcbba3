package org.openlocaloffer.moderation.decision;

import java.util.UUID;

/**
 * What somebody wants decided.
 *
 * @param version of the item as they saw it
 * @param reason why; null where none is needed
 * @param note in their own words; may be null
 * @param batch for decisions made by one click; null for one alone
 */
public record Request(
    UUID itemId, int version, Actor actor, String reason, String note, UUID batch) {

  /** A decision alone, without a reason. */
  public static Request of(UUID itemId, int version, Actor actor) {
    return new Request(itemId, version, actor, null, null, null);
  }

  public Request because(String reason, String note) {
    return new Request(itemId, version, actor, reason, note, batch);
  }

  public Request in(UUID batch) {
    return new Request(itemId, version, actor, reason, note, batch);
  }
}
