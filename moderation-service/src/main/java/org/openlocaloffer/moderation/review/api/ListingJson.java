package org.openlocaloffer.moderation.review.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.moderation.decision.Decision;
import org.openlocaloffer.moderation.listing.AcceptedItem;
import org.openlocaloffer.moderation.listing.KeptListing;

/**
 * A listing in JSON.
 *
 * @param version to be given with a decision
 * @param revision published last
 * @param published is it in the directory?
 * @param items that feed it, in their order; empty where staff wrote it
 * @param listing as in the directory, in the JSON of the listings topic; left out where it is not
 * @param decisions on it, newest first; left out in answers to a decision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListingJson(
    UUID id,
    int version,
    long revision,
    boolean published,
    Long decision,
    List<Feeding> items,
    Object listing,
    List<ItemJson.DecisionJson> decisions) {

  static ListingJson of(KeptListing listing) {
    return of(listing, null);
  }

  static ListingJson whole(KeptListing listing, List<Decision> decisions) {
    return of(listing, decisions.stream().map(ItemJson.DecisionJson::of).toList());
  }

  private static ListingJson of(KeptListing listing, List<ItemJson.DecisionJson> decisions) {
    return new ListingJson(
        listing.id(),
        listing.version(),
        listing.revision(),
        listing.isPublished(),
        listing.decisionId(),
        listing.accepted().stream().map(Feeding::of).toList(),
        listing.isPublished() ? Codec.read(Codec.write(listing.body()), Map.class) : null,
        decisions);
  }

  /**
   * An item that feeds the listing.
   *
   * @param acceptedHash of the content that was accepted from it
   * @param acceptedAt when that content was fetched
   */
  record Feeding(UUID item, String acceptedHash, Instant acceptedAt) {
    static Feeding of(AcceptedItem accepted) {
      return new Feeding(accepted.itemId(), accepted.hash(), accepted.at());
    }
  }
}
