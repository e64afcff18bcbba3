package org.openlocaloffer.directory.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.example.ListingBuilder;
import org.openlocaloffer.contracts.example.Listings;
import org.openlocaloffer.contracts.listing.Ages;
import org.openlocaloffer.contracts.listing.Event;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.time.Times;

class ListingPageTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void answersTheThreeQuestions() {
    ListingPage page = new ListingPage(Listings.aSwimmingHour(), NOW);

    assertThat(page.what()).hasSize(2);
    assertThat(page.who()).endsWith("Ages 4 to 16.");
    assertThat(page.how())
        .containsExactly(
            "Just come, or ring first.",
            "You can get in touch yourself; nobody has to refer you.",
            "No education, health and care plan (EHCP) is needed.");
  }

  @Test
  void beginsWithThePagesOwnWordsWhereNobodyWroteAnAnswer() {
    ListingPage page =
        new ListingPage(
            new ListingBuilder("bare", "Bare").text("Otters, otters and swimming.").build(), NOW);

    assertThat(page.what()).containsExactly("Otters, otters and swimming.");
    assertThat(page.who()).isEmpty();
    assertThat(page.how()).isEmpty();
  }

  @Test
  void namesTheNextDatesOfASeriesHoweverLongAgoItBegan() {
    Listing club =
        new ListingBuilder("club", "Club")
            .events(
                series("FREQ=WEEKLY", LocalDate.of(2020, 1, 4)),
                new Event(
                    "Chess",
                    Times.once(LocalDate.of(2026, 12, 9), LocalTime.of(18, 30), null),
                    "Hall",
                    null))
            .build();

    List<EventLine> events = new ListingPage(club, NOW).events();

    assertThat(events).hasSize(1);
    assertThat(events.get(0).rules()).containsExactly("Every Saturday, 10am to 12 noon");
    assertThat(events.get(0).dates())
        .hasSize(6)
        .startsWith(
            "Saturday 28 November 2026, 10am to 12 noon",
            "Saturday 5 December 2026, 10am to 12 noon",
            "Wednesday 9 December 2026, 6:30pm",
            "Saturday 12 December 2026, 10am to 12 noon");
    assertThat(new ListingPage(club, Instant.parse("2060-01-01T00:00:00Z")).events().get(0).dates())
        .hasSize(6);
  }

  @Test
  void leavesOutEventsOfWhichNobodyKnowsTheDate() {
    Listing party =
        new ListingBuilder("party", "Party").events(new Event("Party", null, null, null)).build();

    assertThat(new ListingPage(party, NOW).events()).isEmpty();
  }

  private static Event series(String rule, LocalDate first) {
    Times times = Times.byRule(first, LocalTime.of(10, 0), LocalTime.NOON, rule);
    return new Event("Chess", times, "Hall", null);
  }

  @Test
  void leavesOutEventsThatAreOver() {
    assertThat(new ListingPage(Listings.aSwimmingHour(), NOW).events()).hasSize(1);
    assertThat(
            new ListingPage(Listings.aSwimmingHour(), Instant.parse("2100-01-01T00:00:00Z"))
                .events())
        .isEmpty();
  }

  @Test
  void saysAgesAsPeopleDo() {
    assertThat(Wording.ages(new Ages(null, 11))).containsExactly("Up to age 11.");
    assertThat(Wording.ages(new Ages(16, null))).containsExactly("From age 16.");
    assertThat(Wording.ages(new Ages(5, 5))).containsExactly("Age 5.");
    assertThat(Wording.ages(new Ages(null, null))).isEmpty();
  }
}
