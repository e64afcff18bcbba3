package org.openlocaloffer.moderation.item;

import java.time.Instant;
import java.util.UUID;

/**
 * A page that was found, or an entry of a list, as moderation knows it.
 *
 * @param path with its query
 * @param summary as proposed; may be null
 * @param version one more with each change that a moderator could see; a decision names the one it
 *     was made on
 * @param queueRank the lower comes first
 * @param contentHash of the content shown
 * @param foundAt when the content shown was fetched
 * @param goneAt since when the page is missing; null while it is there
 * @param changed the page says something else since it was decided
 * @param decisionId the decision that holds; null where none does
 */
public record Item(
    UUID id,
    String url,
    String host,
    String path,
    String sourceId,
    String title,
    String summary,
    State state,
    int version,
    int queueRank,
    String contentHash,
    Instant foundAt,
    Instant firstSeen,
    Instant lastSeen,
    Instant goneAt,
    boolean changed,
    Long decisionId,
    String decidedBy,
    Instant decidedAt) {

  /** The same address always has the same id, so that a replay finds what it made before. */
  public static UUID idOf(String url) {
    return UUID.nameUUIDFromBytes(url.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  public boolean waiting() {
    return state == State.WAITING;
  }
}
