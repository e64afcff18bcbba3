package org.openlocaloffer.moderation.review.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.moderation.decision.Decision;
import org.openlocaloffer.moderation.item.Content;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.listing.KeptListing;
import org.openlocaloffer.moderation.proposal.ListingProposal;

/**
 * An item in JSON. In a list the last five are left out.
 *
 * @param state waiting, approved or rejected
 * @param version to be given with a decision
 * @param gone since when the page is missing
 * @param changed the page says something else since it was decided
 * @param decision that holds now
 * @param listings that it feeds, or fed when they were withdrawn
 * @param listing as in the directory, else as proposed, in the JSON of the listings topic
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemJson(
    UUID id,
    String url,
    String title,
    String summary,
    String state,
    int version,
    String sourceId,
    String host,
    Instant firstSeen,
    Instant lastSeen,
    Instant gone,
    boolean changed,
    Long decision,
    String decidedBy,
    Instant decidedAt,
    List<ListingRef> listings,
    Object listing,
    String text,
    String snapshot,
    List<DecisionJson> decisions) {

  static ItemJson summary(Item item) {
    return of(item, null, null, null, null);
  }

  static ItemJson whole(
      Item item,
      Content content,
      List<KeptListing> listings,
      String snapshot,
      List<Decision> decisions) {
    return of(item, content, listings, snapshot, decisions.stream().map(DecisionJson::of).toList());
  }

  private static ItemJson of(
      Item item,
      Content content,
      List<KeptListing> fed,
      String snapshot,
      List<DecisionJson> decisions) {
    return new ItemJson(
        item.id(),
        item.url(),
        item.title(),
        item.summary(),
        item.state().word(),
        item.version(),
        item.sourceId(),
        item.host(),
        item.firstSeen(),
        item.lastSeen(),
        item.goneAt(),
        item.changed(),
        item.decisionId(),
        item.decidedBy(),
        item.decidedAt(),
        fed == null ? null : fed.stream().map(ListingRef::of).toList(),
        content == null ? null : json(content, fed),
        content == null ? null : content.text(),
        snapshot,
        decisions);
  }

  private static Object json(Content content, List<KeptListing> fed) {
    ListingProposal shown =
        fed.stream()
            .filter(KeptListing::isPublished)
            .findFirst()
            .map(listing -> ListingProposal.of(listing.body()))
            .orElse(content.proposal());
    return Codec.read(Codec.write(shown), Map.class);
  }

  /**
   * A listing that an item feeds.
   *
   * @param published is it in the directory?
   */
  record ListingRef(UUID id, long revision, boolean published) {
    static ListingRef of(KeptListing listing) {
      return new ListingRef(listing.id(), listing.revision(), listing.isPublished());
    }
  }

  /** One line of the log in JSON. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DecisionJson(
      long id,
      String action,
      String by,
      Instant at,
      String reason,
      String note,
      UUID item,
      UUID listing,
      Long undoes) {
    static DecisionJson of(Decision d) {
      return new DecisionJson(
          d.id(),
          d.action().word(),
          d.actor().shown(),
          d.at(),
          d.reason(),
          d.note(),
          d.itemId(),
          d.listingId(),
          d.undoes());
    }
  }

  /**
   * A page of the queue in JSON.
   *
   * @param next to be given as {@code after}; null on the last page
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Page(long total, List<ItemJson> items, String next) {}

  /** What came of a decision; of item and listing, what it names. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Decided(long id, ItemJson item, ListingJson listing) {}
}
