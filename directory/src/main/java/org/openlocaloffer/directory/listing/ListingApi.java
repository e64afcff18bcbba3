package org.openlocaloffer.directory.listing;

import java.time.Instant;
import java.util.List;
import org.openlocaloffer.contracts.listing.Access;
import org.openlocaloffer.contracts.listing.Ages;
import org.openlocaloffer.contracts.listing.Answers;
import org.openlocaloffer.contracts.listing.Contact;
import org.openlocaloffer.contracts.listing.Cost;
import org.openlocaloffer.contracts.listing.Event;
import org.openlocaloffer.contracts.listing.Kind;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.listing.Organisation;
import org.openlocaloffer.contracts.listing.Place;
import org.openlocaloffer.contracts.listing.Schedule;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One listing as JSON. */
@RestController
class ListingApi {
  private final Listings listings;

  ListingApi(Listings listings) {
    this.listings = listings;
  }

  /**
   * A listing without what is the council's own: who approved it, and where each field was found.
   *
   * @param url the page that it came from; null where staff wrote it
   * @param href its page in this directory
   */
  record Published(
      String id,
      long revision,
      Kind kind,
      String name,
      String url,
      String href,
      String summary,
      Organisation organisation,
      Answers answers,
      List<Contact> contacts,
      List<Place> places,
      List<Schedule> schedules,
      List<Cost> costs,
      Ages ages,
      Access access,
      List<String> needs,
      List<String> categories,
      List<String> accessibility,
      List<Event> events,
      Instant checkedAt) {}

  /** The newest published revision. */
  @GetMapping("/api/v1/listings/{id}")
  Published listing(@PathVariable String id) {
    Listing listing = listings.get(id);
    return new Published(
        listing.id(),
        listing.revision(),
        listing.kind(),
        listing.name(),
        listing.url(),
        "/listings/" + listing.id(),
        listing.summary(),
        listing.organisation(),
        listing.answers(),
        listing.contacts(),
        listing.places(),
        listing.schedules(),
        listing.costs(),
        listing.ages(),
        listing.access(),
        listing.needs(),
        listing.categories(),
        listing.accessibility(),
        listing.events(),
        listing.checkedAt());
  }
}
