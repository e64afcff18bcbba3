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
}
