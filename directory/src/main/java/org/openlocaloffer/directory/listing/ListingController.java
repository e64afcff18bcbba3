package org.openlocaloffer.directory.listing;

import java.time.Instant;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.directory.jargon.JargonBook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One listing as a page. */
@Controller
class ListingController {
  private final Listings listings;
  private final JsonLd jsonLd;
  private final JargonBook jargon;

  ListingController(Listings listings, JsonLd jsonLd, JargonBook jargon) {
    this.listings = listings;
    this.jsonLd = jsonLd;
    this.jargon = jargon;
  }

  /** The name in the address is for people; only the id counts. */
  @GetMapping({"/listings/{id}", "/listings/{id}/{slug}"})
  String listing(@PathVariable String id, Model model) {
    Listing listing = listings.get(id);
    Instant now = Instant.now();
    ListingPage page = new ListingPage(listing, now);
    model.addAttribute("listing", page);
    model.addAttribute("jargon", jargon.usedIn(page.words()));
    model.addAttribute("jsonLd", jsonLd.of(listing, now));
    return "listing";
  }
}
