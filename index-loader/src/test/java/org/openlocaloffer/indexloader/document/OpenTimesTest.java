package org.openlocaloffer.indexloader.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.apache.solr.common.SolrInputDocument;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.example.ListingBuilder;
import org.openlocaloffer.contracts.listing.Event;
import org.openlocaloffer.contracts.listing.Schedule;
import org.openlocaloffer.contracts.time.Times;

/** All approved on 3 November 2026, a Tuesday. */
class OpenTimesTest {
  private static final LocalTime EIGHT = LocalTime.of(8, 0);
  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final LocalTime NOON = LocalTime.NOON;
  private static final List<DayOfWeek> SATURDAYS = List.of(DayOfWeek.SATURDAY);

  @Test
  void isOpenFromTheHalfHourInWhichItOpensUntilItCloses() {
    assertThat(
            scheduled(Times.weekly(SATURDAYS, LocalTime.of(10, 15), NOON)).getFieldValues("open"))
        .containsExactly("saturday-10:00", "saturday-10:30", "saturday-11:00", "saturday-11:30");
    assertThat(scheduled(Times.weekly(SATURDAYS, TEN, LocalTime.of(10, 5))).getFieldValues("open"))
        .containsExactly("saturday-10:00");
    assertThat(scheduled(Times.weekly(SATURDAYS, TEN, null)).getFieldValues("open"))
        .containsExactly("saturday-10:00");
  }

  @Test
  void goesOnAfterMidnightAndIntoTheNextWeek() {
    Times night = Times.weekly(List.of(DayOfWeek.SUNDAY), LocalTime.of(23, 0), LocalTime.of(0, 30));

    assertThat(scheduled(night).getFieldValues("open"))
        .containsExactlyInAnyOrder("sunday-23:00", "sunday-23:30", "monday-00:00");
  }

  @Test
  void isOpenAllDayAndNightWhereItClosesWhenItOpens() {
    assertThat(scheduled(Times.weekly(SATURDAYS, TEN, TEN)).getFieldValues("open"))
        .hasSize(48)
        .contains("saturday-10:00", "sunday-09:30")
        .doesNotContain("saturday-09:30", "sunday-10:00");
  }

  @Test
  void marksADayOfUnknownHoursApart() {
    assertThat(scheduled(Times.weekly(SATURDAYS, null, null)).getFieldValues("open"))
        .containsExactly("saturday");
  }

  @Test
  void turnsOtherClocksIntoLondons() {
    Times paris =
        new Times(
            null,
            null,
            TEN,
            LocalTime.of(11, 0),
            SATURDAYS,
            null,
            null,
            null,
            null,
            null,
            "Europe/Paris");

    assertThat(scheduled(paris).getFieldValues("open"))
        .containsExactly("saturday-09:00", "saturday-09:30");
  }

  @Test
  void keepsTheHoursOfEachSeasonApart() {
    SolrInputDocument document =
        scheduled(
            Times.weekly(SATURDAYS, TEN, LocalTime.of(11, 0))
                .valid(LocalDate.of(2027, 6, 1), LocalDate.of(2027, 8, 31)),
            Times.weekly(SATURDAYS, NOON, LocalTime.of(12, 30))
                .valid(LocalDate.of(2027, 9, 1), null),
            Times.weekly(List.of(DayOfWeek.MONDAY), TEN, LocalTime.of(10, 30)));

    assertThat(document.getFieldValues("open")).containsExactly("monday-10:00");
    assertThat(document.getFieldValue("season_1")).isEqualTo("[2027-09-01 TO *]");
    assertThat(document.getFieldValues("open_1")).containsExactly("saturday-12:00");
    assertThat(document.getFieldValue("season_2")).isEqualTo("[2027-06-01 TO 2027-08-31]");
    assertThat(document.getFieldValues("open_2"))
        .containsExactly("saturday-10:00", "saturday-10:30");
    assertThat(document.getFieldValue("last_on")).isNull();
  }

  @Test
  void keepsTheSeasonsThatEndLastWhereThereAreMany() {
    Times[] seasons =
        Stream.of(2027, 2028, 2029, 2030)
            .map(
                year ->
                    Times.weekly(SATURDAYS, TEN, NOON)
                        .valid(LocalDate.of(year, 6, 1), LocalDate.of(year, 8, 31)))
            .toArray(Times[]::new);

    SolrInputDocument document = scheduled(seasons);

    assertThat(document.getFieldValue("season_3")).isEqualTo("[2028-06-01 TO 2028-08-31]");
    assertThat(document.containsKey("season_4")).isFalse();
  }

  @Test
  void readsAWeeklyRuleAsHoursFromItsFirstDayToItsLast() {
    LocalDate first = LocalDate.of(2026, 11, 7);
    SolrInputDocument document =
        eventful(Times.byRule(first, TEN, LocalTime.of(10, 30), "FREQ=WEEKLY;COUNT=3"));

    assertThat(document.getFieldValues("open_1")).containsExactly("saturday-10:00");
    assertThat(document.getFieldValue("season_1")).isEqualTo("[2026-11-07 TO 2026-11-21]");
    assertThat(document.getFieldValue("last_on"))
        .isEqualTo(Date.from(Instant.parse("2026-11-21T23:59:59Z")));
  }

  @Test
  void hasNoSeasonOfASeriesThatIsOver() {
    SolrInputDocument document =
        eventful(Times.byRule(LocalDate.of(2026, 11, 3), EIGHT, null, "FREQ=WEEKLY;COUNT=1"));

    assertThat(document.getFieldNames()).doesNotContain("open_1", "season_1").contains("last_on");
  }

  @Test
  void holdsTheDatesOfWhatDoesNotComeWeekly() {
    SolrInputDocument document =
        eventful(
            Times.once(LocalDate.of(2026, 12, 19), TEN, NOON),
            Times.once(LocalDate.of(2027, 7, 3), null, null),
            Times.once(LocalDate.of(2020, 1, 1), TEN, NOON));

    Collection<Object> dates = document.getFieldValues("dates");
    assertThat(dates)
        .containsExactly(
            "[2026-12-19T10:00:00Z TO 2026-12-19T11:59:59Z]",
            "[2027-07-02T23:00:00Z TO 2027-07-03T22:59:59Z]");
    assertThat(document.getFieldValues("open")).isNull();
    assertThat(document.getFieldValue("last_on"))
        .isEqualTo(Date.from(Instant.parse("2027-07-03T22:59:59Z")));
  }

  @Test
  void addsTheFurtherDatesOfWhatComesWeekly() {
    Times moved =
        new Times(
            null,
            null,
            TEN,
            NOON,
            SATURDAYS,
            null,
            null,
            null,
            null,
            List.of(LocalDate.of(2026, 12, 16)),
            null);

    SolrInputDocument document = scheduled(moved);

    assertThat(document.getFieldValues("dates"))
        .containsExactly("[2026-12-16T10:00:00Z TO 2026-12-16T11:59:59Z]");
    assertThat(document.getFieldValue("last_on")).isNull();
  }

  @Test
  void saysNothingOfWhatIsNotKnown() {
    SolrInputDocument document =
        ListingDocument.of(
            new ListingBuilder("some", "Some")
                .schedules(new Schedule("Ring us", null))
                .events(new Event("Party", null, null, null))
                .build(),
            new byte[0]);

    assertThat(document.getFieldNames()).doesNotContain("open", "dates", "last_on");
  }

  private static SolrInputDocument scheduled(Times... times) {
    return ListingDocument.of(
        new ListingBuilder("some", "Some").schedules(new Schedule("When", List.of(times))).build(),
        new byte[0]);
  }

  private static SolrInputDocument eventful(Times... times) {
    Event[] events =
        Stream.of(times).map(one -> new Event("Event", one, null, null)).toArray(Event[]::new);
    return ListingDocument.of(
        new ListingBuilder("some", "Some").events(events).build(), new byte[0]);
  }
}
