package org.openlocaloffer.moderation.review;

import java.util.List;
import java.util.Map;
import org.openlocaloffer.moderation.decision.DecisionLog;
import org.openlocaloffer.moderation.item.Content;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.moderation.item.Items;
import org.openlocaloffer.moderation.listing.KeptListing;
import org.openlocaloffer.moderation.listing.Listings;
import org.openlocaloffer.moderation.proposal.ListingProposal;
import org.springframework.stereotype.Component;

/** What the item page shows. */
@Component
class ItemModel {
  private final Items items;
  private final Listings listings;
  private final DecisionLog log;
  private final FormModel form;

  ItemModel(Items items, Listings listings, DecisionLog log, FormModel form) {
    this.items = items;
    this.listings = listings;
    this.log = log;
    this.form = form;
  }

  /**
   * @param typed null for what is proposed
   */
  Map<String, Object> of(Item item, ListingForm typed) {
    Content content = items.content(item.id());
    Map<String, Object> model = form.of(shown(item), typed);
    model.put("item", item);
    model.put("content", content);
    model.put("listings", published(item));
    model.put("snapshot", SafeSnapshot.of(content.snapshot(), item.url()));
    model.put("newer", items.newerContent(item.id()).orElse(null));
    model.put(
        "changedParts",
        items.changedParts(item.id()).stream().map(part -> part.replace('_', ' ')).toList());
    model.put("history", items.history(item.host()));
    model.put("last", log.lastOn(item.id()).orElse(null));
    model.put("decisions", log.of(item.id()));
    return model;
  }

  /** The listing in the directory that the item feeds, else what it proposes. */
  ListingProposal shown(Item item) {
    return published(item).stream()
        .findFirst()
        .map(listing -> ListingProposal.of(listing.body()))
        .orElseGet(() -> items.content(item.id()).proposal());
  }

  private List<KeptListing> published(Item item) {
    return listings.fedBy(item.id()).stream().filter(KeptListing::isPublished).toList();
  }
}
