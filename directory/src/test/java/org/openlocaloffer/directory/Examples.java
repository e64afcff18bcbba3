package org.openlocaloffer.directory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.openlocaloffer.contracts.listing.Schedule;

/** Listings of the invented town. */
public final class Examples {
  public static final String SWIM = "0c9f3a52-6f0d-4d0a-9a55-0d8f00000001";
  public static final String HOSTILE = "0c9f3a52-6f0d-4d0a-9a55-0d8f00000002";
  public static final String BARE = "0c9f3a52-6f0d-4d0a-9a55-0d8f00000003";
  private static final Instant CHECKED = Instant.parse("2026-11-03T09:30:00Z");

  private Examples() {}

  /** Everything filled in. */
  public static Listing swimming() {
    return new Listing(
        SWIM,
        3,
        Kind.ACTIVITY,
        "Otters",
        "A calm swimming hour for disabled children and their families.",
        new Organisation(
            "Brackenford Leisure",
            "http://leisure.example/",
            "Runs the pools and the sports hall."),
        new Answers(
            "Swimming with fewer people, softer light and no music.\nA teacher is in the water.",
            "Children with any need, and their brothers and sisters. An EHCP is welcome, not"
                + " needed.",
            "Just come, or ring first."),
        List.of(
            new Contact(Contact.Type.PHONE, "+441632960123", null),
            new Contact(Contact.Type.EMAIL, "otters@leisure.example", null),
            new Contact(Contact.Type.WEB, "https://www.leisure.example/otters/", null)),
        List.of(new Place("Mill Lane Pool", "Mill Lane, Brackenford", "ZZ1 4AB", null, null)),
        List.of(new Schedule("Saturdays, 9am to 10am in term time", null, null, null)),
        List.of(new Cost("£3.50 a child, carers free", 350L)),
        new Ages(4, 16),
        new Access(false, false),
        List.of("sensory-processing", "physical"),
        List.of("sport-and-leisure"),
        List.of("Step-free from the car park", "Hoist and Changing Places toilet"),
        List.of(
            new Event(
                "Winter splash",
                Instant.parse("2099-12-05T10:00:00Z"),
                null,
                "Mill Lane Pool",
                null)),
        "The Otters swimming hour is on Saturdays. Swimming hats can be borrowed.",
        "http://leisure.example/otters",
        "leisure",
        CHECKED,
        approval(),
        Map.of());
  }

  /** What a page that means harm might send. */
  public static Listing hostile() {
    String script = "<script>alert(1)</script>";
    return new Listing(
        HOSTILE,
        1,
        Kind.SERVICE,
        "Kites " + script,
        "Kites for all <img src=x onerror=alert(2)> & \"quotes\"",
        new Organisation("<b>Bold</b>", "javascript:alert(3)", "</script>" + script),
        new Answers("What " + script, null, "{{7*7}} ${7*7} [[7*7]]"),
        List.of(
            new Contact(Contact.Type.WEB, "javascript:alert(4)", "\"><svg onload=alert(5)>"),
            new Contact(Contact.Type.EMAIL, "a@b.example?bcc=c@d.example", null),
            new Contact(Contact.Type.PHONE, "0800\" onclick=\"alert(6)", null)),
        List.of(),
        List.of(),
        List.of(new Cost(script, 0L)),
        null,
        null,
        List.of("\"><script>"),
        List.of("no-such-category"),
        List.of(script),
        List.of(
            new Event(
                script, Instant.parse("2099-01-01T00:00:00Z"), null, null, "data:text/html,x")),
        "Kites and more kites " + script + " \uE000kites\uE001",
        "http://kites.example/\"onmouseover=alert(7)",
        "kites",
        CHECKED,
        approval(),
        Map.of());
  }

  /** Only what must be there. */
  public static Listing bare() {
    return named(BARE, "Otters and friends swimming otters club", "Otters, otters and swimming.");
  }

  /** A plain listing of that name. */
  public static Listing named(String id, String name, String text) {
    return new Listing(
        id,
        1,
        null,
        name,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of("autism"),
        List.of("advice"),
        null,
        null,
        text,
        "http://plain.example/" + id,
        null,
        CHECKED,
        approval(),
        null);
  }

  private static Approval approval() {
    return new Approval(Approval.Via.PERSON, "moderator", CHECKED);
  }
}
