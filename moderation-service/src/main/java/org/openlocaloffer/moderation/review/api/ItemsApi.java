package org.openlocaloffer.moderation.review.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.UUID;
import org.openlocaloffer.moderation.decision.DecisionLog;
import org.openlocaloffer.moderation.item.Content;
import org.openlocaloffer.moderation.item.Items;
import org.openlocaloffer.moderation.item.NoSuchItem;
import org.openlocaloffer.moderation.listing.KeptListing;
import org.openlocaloffer.moderation.listing.Listings;
import org.openlocaloffer.moderation.queue.Queue;
import org.openlocaloffer.moderation.queue.QueuePage;
import org.openlocaloffer.moderation.queue.QueueQuery;
import org.openlocaloffer.moderation.review.SafeSnapshot;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queue and its items for scripts. */
@RestController
@RequestMapping("/api/v1/items")
class ItemsApi {
  private final Queue queue;
  private final Items items;
  private final Listings listings;
  private final DecisionLog log;

  ItemsApi(Queue queue, Items items, Listings listings, DecisionLog log) {
    this.queue = queue;
    this.items = items;
    this.listings = listings;
    this.log = log;
  }

  @GetMapping
  @Operation(summary = "A page of the queue, in its order")
  ItemJson.Page list(
      @Parameter(description = "waiting, approved, rejected, changed or gone")
          @RequestParam(defaultValue = "waiting")
          String state,
      @RequestParam(required = false) String source,
      @Parameter(description = "words in title, address or text") @RequestParam(required = false)
          String q,
      @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int size,
      @Parameter(description = "next of the page before") @RequestParam(required = false)
          String after) {
    var filter =
        QueueQuery.Filter.of(state)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "state must be waiting, approved, rejected, changed or gone, not "
                            + state));
    QueuePage page = queue.page(new QueueQuery(filter, source, q, size, after));
    return new ItemJson.Page(
        page.total(), page.items().stream().map(ItemJson::summary).toList(), page.next());
  }

  @GetMapping("/{id}")
  @Operation(summary = "An item with its proposed listing, snapshot and decisions")
  ItemJson item(@PathVariable UUID id) {
    var item = items.find(id).orElseThrow(() -> new NoSuchItem(id));
    Content content = items.content(id);
    List<KeptListing> fed = listings.fedBy(id);
    return ItemJson.whole(
        item, content, fed, SafeSnapshot.of(content.snapshot(), item.url()), log.of(id));
  }
}
