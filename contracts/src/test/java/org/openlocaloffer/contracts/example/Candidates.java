package org.openlocaloffer.contracts.example;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.contracts.candidate.Extractor;
import org.openlocaloffer.contracts.time.Times;

/** What the crawler says of pages of the invented town. */
public final class Candidates {
  private static final String URL = "https://splash.example/sessions/sensory-swim";
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private static final Instant CHOIR_SEEN = Instant.parse("2026-11-01T09:00:00Z");

  private Candidates() {}

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
                ClaimField.NAME,
                "Sensory swim",
                0.95,
                "\"name\":\"Sensory swim\"",
                Extractor.JSON_LD),
            new Claim(ClaimField.PHONE, "+441632960123", 0.85, "tel:01632960123", Extractor.LINK),
            new Claim(
                ClaimField.SCHEDULE,
                "Saturdays 10am to 12 noon",
                0.9,
                "Saturdays 10am to 12 noon",
                Extractor.LABELLED_TEXT,
                List.of(
                    Times.weekly(
                        List.of(DayOfWeek.SATURDAY), LocalTime.of(10, 0), LocalTime.NOON)))),
        List.of("phone", "text"));
  }

  public static Candidate.Gone aGone() {
    return new Candidate.Gone(URL, "leisure-centre", NOON, 410);
  }

  /** A signing choir's page, as a crawler finds it. */
  public static Candidate.Found aChoir(String url) {
    return aChoir(url, "a".repeat(64), CHOIR_SEEN);
  }

  /** The same page, saying something else. */
  public static Candidate.Found aChoir(String url, String hash, Instant at) {
    return new Candidate.Found(
        url,
        "choir",
        at,
        hash,
        "Brackenford signing choir",
        "Brackenford signing choir\nWe sing and sign together on Saturdays. Deaf and hearing"
            + " children are welcome, and so are their brothers and sisters.",
        "<h1>Signing choir</h1><p onclick=\"steal()\">We sing and sign. <a href=\"/join\">Join"
            + " us</a><script>steal()</script></p>",
        "en",
        List.of(
            new Claim(ClaimField.NAME, "Signing choir", .9, "<h1>Signing choir", Extractor.JSON_LD),
            new Claim(
                ClaimField.PHONE, "+441632960123", .8, "Ring 01632 960123", Extractor.PATTERN),
            new Claim(ClaimField.POSTCODE, "ZZ1 4AB", .7, "Hall, ZZ1 4AB", Extractor.PATTERN),
            new Claim(ClaimField.COST, "£3.50, carers free", .6, "Cost", Extractor.LABELLED_TEXT),
            new Claim(ClaimField.AGES, "5-11", .6, "Ages 5 to 11", Extractor.LABELLED_TEXT),
            new Claim("later_field", "x", .6, null, Extractor.OTHER)));
  }

  /** So many hours after the choir's page was seen first. */
  public static Instant hoursLater(int hours) {
    return CHOIR_SEEN.plusSeconds(3600L * hours);
  }
}
