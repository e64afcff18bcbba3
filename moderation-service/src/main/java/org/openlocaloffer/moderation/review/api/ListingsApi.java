package org.openlocaloffer.moderation.review.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.openlocaloffer.moderation.decision.DecisionLog;
import org.openlocaloffer.moderation.listing.Listings;
import org.openlocaloffer.moderation.listing.NoSuchListing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What families see, for scripts. */
@RestController
@RequestMapping("/api/v1/listings")
class ListingsApi {
  private final Listings listings;
  private final DecisionLog log;

  ListingsApi(Listings listings, DecisionLog log) {
    this.listings = listings;
    this.log = log;
  }

  @GetMapping("/{id}")
  @Operation(summary = "A listing with the items that feed it and its decisions")
  ListingJson listing(@PathVariable UUID id) {
    return ListingJson.whole(
        listings.find(id).orElseThrow(() -> new NoSuchListing(id)), log.ofListing(id));
  }
}
