package org.openlocaloffer.directory.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.example.ListingBuilder;
import org.openlocaloffer.contracts.example.Listings;
import org.openlocaloffer.contracts.listing.Event;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.listing.Schedule;
import org.openlocaloffer.contracts.time.Times;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLdTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final LocalTime TEN = LocalTime.of(10, 0);

  private final JsonMapper json = new JsonMapper();
  private final JsonLd jsonLd = new JsonLd(json);

  @Test
  void describesAService() {
    JsonNode service = json.readTree(jsonLd.of(Listings.aSwimmingHour(), NOW)).get("@graph").get(0);

    assertThat(service.get("@type").asString()).isEqualTo("Service");
    assertThat(service.get("provider").get("name").asString()).isEqualTo("Brackenford Leisure");
    assertThat(service.get("offers").get(0).get("price").asString()).isEqualTo("3.50");
  }

  @Test
  void saysTheHoursOfEachWeekAndTheirSeason() {
    Listing listing =
        new ListingBuilder("pond", "Pond")
            .schedules(
                new Schedule(
                    "Saturdays in summer",
                    List.of(
                        Times.weekly(List.of(DayOfWeek.SATURDAY), TEN, LocalTime.NOON)
                            .valid(LocalDate.of(2027, 6, 1), LocalDate.of(2027, 8, 31)))),
                new Schedule(
                    "First Sundays",
                    List.of(Times.byRule(null, TEN, null, "FREQ=MONTHLY;BYDAY=1SU"))))
            .build();

    JsonNode hours = graph(listing).get(0).get("hoursAvailable");

    assertThat(hours).hasSize(1);
    assertThat(hours.get(0).toString())
        .isEqualTo(
            "{\"@type\":\"OpeningHoursSpecification\",\"dayOfWeek\":[\"https://schema.org/Saturday\"],"
                + "\"opens\":\"10:00\",\"closes\":\"12:00\","
                + "\"validFrom\":\"2027-06-01\",\"validThrough\":\"2027-08-31\"}");
  }

  @Test
  void givesEachEventThatIsToComeWithItsScheduleAndItsNextDate() {
    Listing listing =
        new ListingBuilder("club", "Club")
            .events(
                new Event(
                    "Chess",
                    Times.byRule(
                        LocalDate.of(2026, 1, 6),
                        TEN,
                        LocalTime.NOON,
                        "FREQ=WEEKLY;INTERVAL=2;UNTIL=20270601T100000Z"),
                    "Hall",
                    null),
                new Event(
                    "Walk", Times.byRule(null, TEN, null, "FREQ=MONTHLY;BYDAY=1SA"), null, null),
                new Event("Fair", Times.once(LocalDate.of(2026, 12, 6), null, null), null, null),
                new Event("Past", Times.once(LocalDate.of(2026, 1, 6), TEN, null), null, null),
                new Event("Some day", null, null, null))
            .build();

    JsonNode graph = graph(listing);

    assertThat(graph).hasSize(4);
    JsonNode chess = graph.get(1);
    assertThat(chess.get("startDate").asString()).isEqualTo("2026-11-24T10:00Z");
    assertThat(chess.get("eventSchedule").toString())
        .contains("\"repeatFrequency\":\"P2W\"", "schema.org/Tuesday", "\"endDate\":\"2027-06-01\"")
        .contains("\"startTime\":\"10:00\"", "\"scheduleTimezone\":\"Europe/London\"");
    assertThat(graph.get(2).get("eventSchedule").toString())
        .contains("\"repeatFrequency\":\"P1M\"", "\"byDay\":[\"1SA\"]");
    assertThat(graph.get(3).get("startDate").asString()).isEqualTo("2026-12-06");
    assertThat(graph.get(3).has("eventSchedule")).isFalse();
  }

  private JsonNode graph(Listing listing) {
    return json.readTree(jsonLd.of(listing, NOW)).get("@graph");
  }

  @Test
  void cannotEndTheScriptThatHoldsIt() {
    String text = jsonLd.of(Listings.aHostileListing("kites"), NOW);

    assertThat(text).doesNotContain("<", ">", "&");
    assertThat(json.readTree(text).get("@graph").get(0).get("name").asString())
        .contains("<script>");
  }
}
