package org.openlocaloffer.moderation.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openlocaloffer.contracts.listing.Approval;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.moderation.item.Content;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.Items;
import org.openlocaloffer.moderation.listing.AcceptedItem;
import org.openlocaloffer.moderation.proposal.ListingProposal;
import org.openlocaloffer.moderation.proposal.Origin;
import org.springframework.stereotype.Component;

/** Turns a proposal into the next revision of the listing that families read. */
@Component
class Publication {
  private final Items items;

  Publication(Items items) {
    this.items = items;
  }

  /** What is accepted from an item as it stands. */
  static AcceptedItem accepted(Item item, Content content) {
    return new AcceptedItem(item.id(), content.proposal(), content.hash(), content.at());
  }

  /**
   * @param accepted from the items that feed it; the first names its page
   */
  Listing of(
      ListingProposal proposal, Revision revision, List<AcceptedItem> accepted, Approval approval) {
    List<Item> feeding =
        accepted.stream().map(one -> items.find(one.itemId()).orElseThrow()).toList();
    String text =
        feeding.stream()
            .map(item -> items.content(item.id()).text())
            .collect(Collectors.joining("\n"));
    Instant checkedAt =
        feeding.stream().map(Item::lastSeen).max(Instant::compareTo).orElse(approval.at());
    Item first = feeding.isEmpty() ? null : feeding.get(0);
    return proposal.listing(
        revision.id().toString(),
        revision.number(),
        new Origin(
            first == null ? null : first.url(),
            first == null ? null : first.sourceId(),
            text,
            checkedAt,
            approval));
  }

  /** Which revision of which listing. */
  record Revision(UUID id, long number) {}

  /** The listing as it stood, under a new revision. */
  static Listing restored(Listing before, long revision) {
    var origin =
        new Origin(
            before.url(), before.sourceId(), before.text(), before.checkedAt(), before.approval());
    return ListingProposal.of(before).listing(before.id(), revision, origin);
  }
}
