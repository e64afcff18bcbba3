package org.openlocaloffer.contracts.time;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final LocalTime NOON = LocalTime.NOON;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 6);

  @Test
  void aWeeklyGroupNeverRunsOutOfDates() {
    Times series = Times.byRule(FIRST, TEN, NOON, "FREQ=WEEKLY;BYDAY=TU");

    assertThat(days(series, "2041-07-01T00:00:00Z", 3))
        .containsExactly("2041-07-02", "2041-07-09", "2041-07-16");
    assertThat(series.isOver(Instant.parse("2041-07-01T00:00:00Z"))).isFalse();
  }

  @Test
  void tenOClockStaysTenOClockWhenTheClocksChange() {
    Times series = Times.byRule(FIRST, TEN, NOON, "FREQ=WEEKLY");

    assertThat(series.next(Instant.parse("2026-03-24T00:00:00Z"), 2))
        .extracting(Occasion::start)
        .containsExactly(
            Instant.parse("2026-03-24T10:00:00Z"), Instant.parse("2026-03-31T09:00:00Z"));
  }

  @Test
  void keepsOtherClocksWhereItSaysSo() {
    Times utc =
        new Times(FIRST, null, TEN, NOON, null, "FREQ=WEEKLY", null, null, null, null, "UTC");

    assertThat(utc.next(Instant.parse("2026-07-01T00:00:00Z"), 1))
        .extracting(Occasion::start)
        .containsExactly(Instant.parse("2026-07-07T10:00:00Z"));
  }

  @Test
  void leavesOutExceptionsAndAddsFurtherDays() {
    Times series =
        new Times(
            FIRST,
            null,
            TEN,
            NOON,
            null,
            "FREQ=WEEKLY;COUNT=3",
            null,
            null,
            List.of(LocalDate.of(2026, 1, 13)),
            List.of(LocalDate.of(2026, 1, 15)),
            null);

    assertThat(days(series, "2026-01-01T00:00:00Z", 9))
        .containsExactly("2026-01-06", "2026-01-15", "2026-01-20");
  }

  @Test
  void holdsOpeningHoursToTheirSeason() {
    Times hours =
        Times.weekly(List.of(SATURDAY), TEN, NOON)
            .valid(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 14));

    assertThat(days(hours, "2026-01-01T00:00:00Z", 9)).containsExactly("2026-06-06", "2026-06-13");
    assertThat(hours.isOver(Instant.parse("2026-06-13T11:00:00Z"))).isTrue();
    assertThat(hours.isOver(Instant.parse("2026-06-13T10:59:00Z"))).isFalse();
  }

  @Test
  void countsWhatHasBegunAndIsNotOver() {
    Times camp =
        new Times(
            LocalDate.of(2026, 8, 3),
            LocalDate.of(2026, 8, 7),
            TEN,
            NOON,
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    assertThat(days(camp, "2026-08-06T09:00:00Z", 2)).containsExactly("2026-08-03");
    assertThat(days(camp, "2026-08-07T11:00:00Z", 2)).isEmpty();
  }

  @Test
  void endsTheNextMorningWhereItClosesBeforeItOpens() {
    Times night = Times.once(FIRST, LocalTime.of(22, 0), LocalTime.of(6, 0));

    assertThat(night.next(Instant.parse("2026-01-07T05:00:00Z"), 1))
        .extracting(Occasion::end)
        .containsExactly(Instant.parse("2026-01-07T06:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=MONTHLY;BYDAY=1SA|2026-12-05,2027-01-02",
        "FREQ=MONTHLY;BYDAY=-1FR|2026-11-27,2026-12-25",
        "FREQ=WEEKLY;BYDAY=MO,FR|2026-11-23,2026-11-27",
        "FREQ=DAILY|2026-11-21,2026-11-22",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU|''",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30|''",
        "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261201|2026-11-24,2026-12-01",
        "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261124T100000Z|2026-11-24",
      })
  void tellsRulesThatNameNoFirstDayAsFarAsTheyCanBeTold(String rule, String days) {
    Times times = Times.byRule(null, TEN, NOON, rule);

    assertThat(String.join(",", days(times, "2026-11-21T00:00:00Z", 2))).isEqualTo(days);
  }

  @Test
  void knowsTheWeekdaysOfARule() {
    assertThat(Times.byRule(FIRST, TEN, NOON, "FREQ=WEEKLY").weekdays()).containsExactly(TUESDAY);
    assertThat(Times.byRule(null, TEN, NOON, "FREQ=MONTHLY;BYDAY=1SA").weekdays())
        .containsExactly(SATURDAY);
    assertThat(Times.weekly(List.of(FRIDAY, MONDAY), TEN, NOON).weekdays())
        .containsExactly(MONDAY, FRIDAY);
    assertThat(Times.byRule(FIRST, TEN, NOON, "FREQ=DAILY").weekdays()).hasSize(7);
    assertThat(Times.byRule(FIRST, TEN, NOON, "FREQ=MONTHLY;BYMONTHDAY=6").weekdays()).isEmpty();
    assertThat(Times.once(FIRST, TEN, NOON).weekdays()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "every tuesday",
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;COUNT=3",
        "FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7;BYMINUTE=1,2,3,4,5,6,7,8",
        "FREQ=DAILY;COUNT=99999999",
        "FREQ=DAILY;COUNT=-1",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=2147483647",
        "FREQ=DAILY;UNTIL=yesterday",
        "FREQ=DAILY;FREQ=WEEKLY",
        "FREQ=MONTHLY;BYDAY=9XX",
        "RRULE:FREQ=WEEKLY",
        "BYDAY=MO",
        ""
      })
  void refusesARuleThatNobodyCouldKeep(String rule) {
    assertThatThrownBy(() -> Times.byRule(FIRST, TEN, NOON, rule))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("times.rrule");
  }

  @Test
  void refusesTimesThatNameNoDay() {
    assertThatThrownBy(() -> Times.weekly(List.of(), TEN, NOON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("times name no day");
    assertThatThrownBy(() -> Times.once(FIRST, TEN, NOON).valid(FIRST, FIRST.minusDays(1)))
        .hasMessageContaining("validThrough");
  }

  @Test
  void answersAtOnceWhereARuleBeganLongAgoAndCounts() {
    Times old = Times.byRule(LocalDate.of(1970, 1, 1), TEN, NOON, "FREQ=DAILY;COUNT=10000");

    assertThat(days(old, "2026-01-01T00:00:00Z", 5)).isEmpty();
    assertThat(old.isOver(Instant.parse("2026-01-01T00:00:00Z"))).isTrue();
  }

  @Test
  void theFirstDayIsTheFirstDateThoughTheRuleDoesNotNameIt() {
    Times series = Times.byRule(FIRST, TEN, NOON, "FREQ=WEEKLY;BYDAY=TH;COUNT=3");

    assertThat(days(series, "2026-01-01T00:00:00Z", 9))
        .containsExactly("2026-01-06", "2026-01-08", "2026-01-15");
    assertThat(days(series, "2026-01-12T00:00:00Z", 9)).containsExactly("2026-01-15");
    assertThat(
            days(
                Times.byRule(FIRST, TEN, NOON, "FREQ=WEEKLY;BYDAY=TH;COUNT=1"),
                "2026-01-01T00:00:00Z",
                9))
        .containsExactly("2026-01-06");
  }

  @Test
  void endsAfterAsLongAtAnotherHour() {
    Times twice = Times.byRule(FIRST, TEN, NOON, "FREQ=DAILY;BYHOUR=10,23");

    assertThat(twice.next(Instant.parse("2026-01-06T11:00:00Z"), 2))
        .extracting(Occasion::end)
        .containsExactly(
            Instant.parse("2026-01-06T12:00:00Z"), Instant.parse("2026-01-07T01:00:00Z"));
  }

  @Test
  void aWholeDayIsOneDateHoweverOftenItsRuleRepeats() {
    Times days = Times.byRule(FIRST, null, null, "FREQ=DAILY;BYHOUR=9,17;COUNT=4");

    assertThat(days(days, "2026-01-01T00:00:00Z", 9)).doesNotHaveDuplicates();
    assertThat(days.next(Instant.parse("2026-06-30T12:00:00Z"), 1)).isEmpty();
    assertThat(
            Times.byRule(FIRST, null, null, "FREQ=WEEKLY")
                .next(Instant.parse("2026-06-30T12:00:00Z"), 1))
        .containsExactly(
            new Occasion(
                Instant.parse("2026-06-29T23:00:00Z"),
                Instant.parse("2026-06-30T23:00:00Z"),
                true));
  }

  @Test
  void goesOverAnHourThatTheClocksLeaveOut() {
    Times night = Times.byRule(LocalDate.of(2026, 3, 28), LocalTime.of(1, 30), null, "FREQ=DAILY");

    assertThat(night.next(Instant.parse("2026-03-28T00:00:00Z"), 3))
        .extracting(Occasion::start)
        .containsExactly(
            Instant.parse("2026-03-28T01:30:00Z"),
            Instant.parse("2026-03-29T01:30:00Z"),
            Instant.parse("2026-03-30T00:30:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "UNTIL=20260721T090000Z, 2026-07-21",
    "UNTIL=20260721T085959Z, 2026-07-14",
    "UNTIL=20260721, 2026-07-21",
    "UNTIL=20260721T095959, 2026-07-14"
  })
  void endsWithTheDateThatUntilStillHolds(String until, String last) {
    Times series = Times.byRule(FIRST, TEN, NOON, "FREQ=WEEKLY;" + until);

    List<String> days = days(series, "2026-07-01T00:00:00Z", 9);
    assertThat(days.get(days.size() - 1)).isEqualTo(last);
  }

  /** From a day in the middle as from the first one on. */
  @Test
  void tellsTheSameDatesWhereverItBeginsToCount() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      String rule = RandomRules.one(random);
      Times times = Times.byRule(FIRST.plusDays(random.nextInt(40)), TEN, NOON, rule);
      List<Occasion> all = times.next(Instant.EPOCH, 120);
      if (all.size() > 20) {
        Occasion middle = all.get(10 + random.nextInt(all.size() - 15));
        assertThat(times.next(middle.start(), 5))
            .as("seed %d: %s from %s", seed, rule, times.start())
            .isEqualTo(all.subList(all.indexOf(middle), all.size()).stream().limit(5).toList());
      }
    }
  }

  private static List<String> days(Times times, String from, int most) {
    return times.next(Instant.parse(from), most).stream()
        .map(occasion -> occasion.day().toString())
        .toList();
  }
}
