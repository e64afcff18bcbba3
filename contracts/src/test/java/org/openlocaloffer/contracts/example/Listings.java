package org.openlocaloffer.contracts.example;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.contracts.candidate.Extractor;
import org.openlocaloffer.contracts.listing.Access;
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
import org.openlocaloffer.contracts.listing.Provenance;
import org.openlocaloffer.contracts.listing.Schedule;
import org.openlocaloffer.contracts.time.Times;

/** Listings of the invented town. {@link ListingBuilder} makes others of them. */
public final class Listings {
  public static final String SWIM = "3f0b9c52-8a1e-4d6b-9c0f-2f6f4c0f9a11";
  public static final String OTTERS = "0c9f3a52-6f0d-4d0a-9a55-0d8f00000001";
  private static final String URL = "https://splash.example/sessions/sensory-swim";
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private Listings() {}

  /** Everything filled in. */
  public static Listing aListing() {
    return new Listing(
        SWIM,
        2,
        Kind.ACTIVITY,
        "Sensory swim",
        "A quiet swim in warm water.",
        new Organisation("Splash Brackenford", "https://splash.example/", null),
        new Answers("A quiet swim.", "Children with sensory needs.", "Turn up and pay."),
        List.of(new Contact(Contact.Type.PHONE, "+441632960123", "Reception")),
        List.of(new Place("Splash", "1 Weir Lane, Brackenford", "ZZ1 4AB", 53.5, -1.5)),
        List.of(
            new Schedule(
                "Saturdays 10am to 12 noon",
                List.of(
                    Times.weekly(
                        List.of(DayOfWeek.SATURDAY), LocalTime.of(10, 0), LocalTime.NOON)))),
        List.of(new Cost("£3.50, carers free", 350L)),
        new Ages(4, 11),
        new Access(false, false),
        List.of("autism"),
        List.of("sport-leisure"),
        List.of("Changing Places toilet"),
        List.of(
            new Event(
                "Christmas swim",
                Times.once(LocalDate.of(2026, 12, 19), LocalTime.of(10, 0), null),
                "Little pool",
                null)),
        "Warm water, low lights, no music.",
        URL,
        "leisure-centre",
        NOON,
        new Approval(Approval.Via.PERSON, "moderator", NOON),
        Map.of("name", new Provenance(URL, NOON, "Sensory swim", Extractor.JSON_LD, 0.95)));
  }

  /** Everything that families read, in terms of the shipped {@code taxonomy.yaml}. */
  public static Listing aSwimmingHour() {
    return new ListingBuilder(OTTERS, "Otters")
        .revision(3)
        .kind(Kind.ACTIVITY)
        .summary("A calm swimming hour for disabled children and their families.")
        .organisation(
            new Organisation(
                "Brackenford Leisure",
                "http://leisure.example/",
                "Runs the pools and the sports hall."))
        .answers(
            new Answers(
                "Swimming with fewer people, softer light and no music.\n"
                    + "A teacher is in the water.",
                "Children with any need, and their brothers and sisters. An EHCP is welcome, not"
                    + " needed.",
                "Just come, or ring first."))
        .contacts(
            new Contact(Contact.Type.PHONE, "+441632960123", null),
            new Contact(Contact.Type.PHONE, "+441134960123", "In Leeds"),
            new Contact(Contact.Type.EMAIL, "otters@leisure.example", null),
            new Contact(Contact.Type.WEB, "https://www.leisure.example/otters/", null))
        .places(new Place("Mill Lane Pool", "Mill Lane, Brackenford", "ZZ1 4AB", null, null))
        .schedules(
            new Schedule(
                "Saturdays, 9am to 10am in term time",
                List.of(
                    Times.weekly(
                        List.of(DayOfWeek.SATURDAY), LocalTime.of(9, 0), LocalTime.of(10, 0)))))
        .costs(new Cost("£3.50 a child, carers free", 350L))
        .ages(new Ages(4, 16))
        .access(new Access(false, false))
        .needs("sensory-processing", "physical")
        .categories("sport-and-leisure")
        .accessibility("Step-free from the car park", "Hoist and Changing Places toilet")
        .events(
            new Event(
                "Winter splash",
                Times.once(LocalDate.of(2099, 12, 5), LocalTime.of(10, 0), LocalTime.NOON),
                "Mill Lane Pool",
                null))
        .text("The Otters swimming hour is on Saturdays. Swimming hats can be borrowed.")
        .url("http://leisure.example/otters")
        .sourceId("leisure")
        .build();
  }

  /** The least that a listing can be. */
  public static Listing aBareListing(String id, long revision, String name) {
    return new ListingBuilder(id, name).revision(revision).build();
  }

  /** Somewhere that is not on Earth: a listing that is well formed and that Solr refuses. */
  public static Listing aMisplacedListing(String id) {
    return new ListingBuilder(id, "Nowhere").places(new Place(null, null, null, 95.0, 0.0)).build();
  }

  /** What a page that means harm might send. */
  public static Listing aHostileListing(String id) {
    String script = "<script>alert(1)</script>";
    return new ListingBuilder(id, "Kites " + script)
        .summary("Kites for all <img src=x onerror=alert(2)> & \"quotes\"")
        .organisation(new Organisation("<b>Bold</b>", "javascript:alert(3)", "</script>" + script))
        .answers(new Answers("What " + script, null, "{{7*7}} ${7*7} [[7*7]]"))
        .contacts(
            new Contact(Contact.Type.WEB, "javascript:alert(4)", "\"><svg onload=alert(5)>"),
            new Contact(Contact.Type.EMAIL, "a@b.example?bcc=c@d.example", null),
            new Contact(Contact.Type.PHONE, "0800\" onclick=\"alert(6)", null))
        .costs(new Cost(script, 0L))
        .needs("\"><script>")
        .categories("no-such-category")
        .accessibility(script)
        .events(
            new Event(
                script, Times.once(LocalDate.of(2099, 1, 1), null, null), null, "data:text/html,x"))
        .text("Kites and more kites " + script + " \uE000kites\uE001")
        .url("http://kites.example/\"onmouseover=alert(7)")
        .build();
  }
}
