package org.openlocaloffer.moderation.listing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openlocaloffer.contracts.listing.Listing;

/**
 * A listing as the service keeps it, in the directory or out of it.
 *
 * @param version one more with each change; a decision on the listing names the one it was made on
 * @param revision published last; 0 where it never was
 * @param body as it stands in the directory; null where it does not
 * @param decisionId the decision that holds; null where none does
 * @param accepted from the items that feed it, in their order; empty where staff wrote it
 */
public record KeptListing(
    UUID id,
    int version,
    long revision,
    Listing body,
    Long decisionId,
    List<AcceptedItem> accepted) {
  /** Is it in the directory? */
  public boolean isPublished() {
    return body != null;
  }

  public Optional<AcceptedItem> acceptedFrom(UUID itemId) {
    return accepted.stream().filter(one -> one.itemId().equals(itemId)).findFirst();
  }
}
