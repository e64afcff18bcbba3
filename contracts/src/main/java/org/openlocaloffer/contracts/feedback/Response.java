package org.openlocaloffer.contracts.feedback;

import java.time.Instant;
import org.openlocaloffer.contracts.Required;
import org.openlocaloffer.contracts.listing.Approval;

/**
 * A comment as it is published, with the council's answer: value of {@code responses}, keyed by id.
 * A tombstone takes it out of the directory.
 *
 * @param id the comment's
 * @param revision from 1, one more with each publication; a reader never lets an older one
 *     overwrite a newer
 * @param listingId null where it is about the offer as a whole
 * @param said the comment, with whatever could identify somebody left out
 * @param answer what the council says to it
 * @param action what the council will do; null where nothing
 * @param saidAt when the comment was made
 */
public record Response(
    String id,
    long revision,
    CommentTopic topic,
    String listingId,
    String said,
    String answer,
    String action,
    Instant saidAt,
    Approval approval) {
  public Response {
    id = Required.text(id, "id");
    Required.within(revision, 1, Long.MAX_VALUE, "revision");
    Required.present(topic, "topic");
    said = Required.text(said, "said");
    answer = Required.text(answer, "answer");
    Required.present(saidAt, "saidAt");
    Required.present(approval, "approval");
  }
}
