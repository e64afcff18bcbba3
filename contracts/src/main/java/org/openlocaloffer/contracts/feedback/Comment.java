package org.openlocaloffer.contracts.feedback;

import java.time.Instant;
import org.openlocaloffer.contracts.Required;

/**
 * What somebody said, nameless: value of {@code feedback}, keyed by id. Never shown before a
 * moderator approves it.
 *
 * @param id a UUID
 * @param listingId null where it is about the offer as a whole
 */
public record Comment(String id, Instant at, CommentTopic topic, String listingId, String text)
    implements Feedback {
  public Comment {
    id = Required.text(id, "id");
    Required.present(at, "at");
    Required.present(topic, "topic");
    text = Required.text(text, "text");
  }
}
