package org.openlocaloffer.contracts;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.contracts.feedback.Comment;
import org.openlocaloffer.contracts.feedback.CommentTopic;
import org.openlocaloffer.contracts.feedback.Usage;
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
import org.openlocaloffer.contracts.source.Budget;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Scope;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;

/** One full record of each kind, from the invented town. */
public final class Examples {
  private static final String URL = "https://splash.example/sessions/sensory-swim";
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private Examples() {}

  public static Source aSource() {
    return new Source(
        "leisure-centre",
        "Brackenford Leisure Centre",
        SourceKind.WEBSITE,
        List.of("https://splash.example/"),
        new Scope(List.of("splash.example"), List.of("/sessions/"), List.of("\\?month="), 4),
        new Budget(
            200,
            Duration.ofSeconds(2),
            Duration.ofDays(3),
            Duration.ofDays(1),
            Duration.ofDays(30),
            1_000,
            50_000_000L,
            List.of("22:00-06:00")),
        false,
        List.of());
  }

  public static Candidate.Found aFound() {
    return new Candidate.Found(
        URL,
        "leisure-centre",
        NOON,
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "Sensory swim",
        "Warm water, low lights, no music.\nEvery Saturday.",
        "<h1>Sensory swim</h1>",
        "en-GB",
        List.of(
            new Claim(
                ClaimField.NAME, "Sensory swim", 0.95, "\"name\":\"Sensory swim\"", "json-ld"),
            new Claim(ClaimField.PHONE, "+441632960123", 0.85, "tel:01632960123", "link")),
        List.of("phone", "text"));
  }

  public static Candidate.Gone aGone() {
    return new Candidate.Gone(URL, "leisure-centre", NOON, 410);
  }

  public static Listing aListing() {
    return new Listing(
        "3f0b9c52-8a1e-4d6b-9c0f-2f6f4c0f9a11",
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
                DayOfWeek.SATURDAY,
                LocalTime.of(10, 0),
                LocalTime.NOON)),
        List.of(new Cost("£3.50, carers free", 350L)),
        new Ages(4, 11),
        new Access(false, false),
        List.of("autism"),
        List.of("sport-leisure"),
        List.of("Changing Places toilet"),
        List.of(
            new Event("Christmas swim", Instant.parse("2026-12-19T10:00:00Z"), null, null, null)),
        "Warm water, low lights, no music.",
        URL,
        "leisure-centre",
        NOON,
        new Approval(Approval.Via.PERSON, "moderator", NOON),
        Map.of("name", new Provenance(URL, NOON, "Sensory swim", "json-ld", 0.95)));
  }

  public static CrawlReport aCrawlReport() {
    return new CrawlReport(
        "leisure-centre",
        "run-1",
        NOON,
        NOON.plusSeconds(60),
        CrawlReport.State.RUNNING,
        12,
        345_678,
        9,
        1,
        30,
        Map.of("robots", 2L, "scope", 41L),
        List.of(new CrawlReport.Example("https://splash.example/admin", "robots")),
        "allowed",
        42,
        3,
        List.of(
            new CrawlReport.Alarm(CrawlReport.Alarm.Kind.NONE_FOUND, "nothing found on 9 pages")),
        NOON.plusSeconds(3_600),
        new CrawlReport.Today(LocalDate.of(2026, 11, 21), 14, 345_678));
  }

  public static Comment aComment() {
    return new Comment(
        "c0a8",
        NOON,
        CommentTopic.NOT_AVAILABLE,
        null,
        "There is nothing for teenagers on Sundays.");
  }

  public static Usage aUsage() {
    return new Usage(LocalDate.of(2026, 11, 21), List.of(new Usage.Page("/", 120, 80, 2400, 31)));
  }
}
