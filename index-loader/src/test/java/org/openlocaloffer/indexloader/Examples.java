package org.openlocaloffer.indexloader;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.openlocaloffer.contracts.listing.Ages;
import org.openlocaloffer.contracts.listing.Answers;
import org.openlocaloffer.contracts.listing.Approval;
import org.openlocaloffer.contracts.listing.Contact;
import org.openlocaloffer.contracts.listing.Cost;
import org.openlocaloffer.contracts.listing.Event;
import org.openlocaloffer.contracts.listing.Kind;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.listing.Organisation;
import org.openlocaloffer.contracts.listing.Place;
import org.openlocaloffer.contracts.listing.Schedule;

/** Listings of the invented town, and messages around them. */
public final class Examples {
  public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Approval APPROVAL =
      new Approval(Approval.Via.PERSON, "moderator", NOON.plusSeconds(60));
  private static final Place SPLASH =
      new Place("Splash", "1 Weir Lane, Brackenford", "ZZ1 4AB", 53.5, -1.5);

  private Examples() {}

  /** Full but for costs and ages. */
  public static Listing aListing(List<Cost> costs, Ages ages) {
    return new Listing(
        "swim",
        2,
        Kind.ACTIVITY,
        "Sensory swim",
        "A quiet swim in warm water.",
        new Organisation("Splash Brackenford", "https://splash.example/", "Pools for all."),
        new Answers("A quiet swim.", "Children with sensory needs.", "Turn up and pay."),
        List.of(new Contact(Contact.Type.PHONE, "+441632960123", "Reception")),
        List.of(SPLASH, new Place(null, "Online", null, null, null)),
        List.of(new Schedule("Saturdays 10am to 12 noon", null, null, null)),
        costs,
        ages,
        null,
        List.of("autism"),
        List.of("sport-leisure", "short-breaks"),
        List.of("Changing Places toilet"),
        List.of(new Event("Christmas swim", NOON, null, "Little pool", null)),
        "Warm water, low lights, no music.",
        "https://www.splash.example:8443/sessions?id=7",
        "leisure-centre",
        NOON,
        APPROVAL,
        Map.of());
  }

  /** The least that a listing can be. */
  public static Listing aListing(String id, long revision, String name) {
    return at(id, revision, name, List.of());
  }

  /** Somewhere that is not on Earth: a listing that is well formed and that Solr refuses. */
  public static Listing aMisplacedListing(String id) {
    return at(id, 1, "Nowhere", List.of(new Place(null, null, null, 95.0, 0.0)));
  }

  public static ConsumerRecord<String, byte[]> aMessage(long offset, String key, byte[] value) {
    return new ConsumerRecord<>("listings", 0, offset, key, value);
  }

  private static Listing at(String id, long revision, String name, List<Place> places) {
    return new Listing(
        id,
        revision,
        null,
        name,
        null,
        null,
        null,
        null,
        places,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "",
        "https://a.example/" + id,
        null,
        NOON,
        APPROVAL,
        null);
  }
}
