package org.openlocaloffer.contracts.time;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesInWordsTest {
  private static final LocalDate SATURDAY = LocalDate.of(2026, 12, 5);
  private static final LocalTime TEN = LocalTime.of(10, 0);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=DAILY|Every day",
        "FREQ=DAILY;INTERVAL=2|Every other day",
        "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR|Every weekday, Monday to Friday",
        "FREQ=WEEKLY;BYDAY=SA|Every Saturday",
        "FREQ=WEEKLY;BYDAY=TH,MO,TU|Every Monday, Tuesday and Thursday",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU|Every day",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;WKST=SU|Every other Wednesday",
        "FREQ=WEEKLY;INTERVAL=3;BYDAY=WE,FR|Every 3 weeks on Wednesday and Friday",
        "FREQ=MONTHLY;BYDAY=1SA|First Saturday of every month",
        "FREQ=MONTHLY;BYDAY=SU;BYSETPOS=-1|Last Sunday of every month",
        "FREQ=MONTHLY;BYDAY=1TU,3TU|First and third Tuesday of every month",
        "FREQ=MONTHLY;BYDAY=1TU,3TH|First Tuesday and third Thursday of every month",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=2FR|Second Friday of every other month",
        "FREQ=MONTHLY;BYMONTHDAY=22|On the 22nd of every month",
        "FREQ=MONTHLY;BYMONTHDAY=13|On the 13th of every month"
      })
  void saysRulesAsPeopleDo(String rule, String words) {
    assertThat(TimesInWords.of(Times.byRule(null, null, null, rule))).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=YEARLY",
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;BYDAY=MO;BYMONTH=5",
        "FREQ=MONTHLY;BYDAY=MO",
        "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1",
        "FREQ=MONTHLY;BYMONTHDAY=-1"
      })
  void leavesOtherRulesUnsaid(String rule) {
    assertThat(TimesInWords.of(Times.byRule(null, null, null, rule))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=WEEKLY|Every Saturday, 10am to 12 noon",
        "FREQ=MONTHLY|On the 5th of every month, 10am to 12 noon",
        "FREQ=WEEKLY;UNTIL=20270130T235959Z|Every Saturday, 10am to 12 noon, until 30 January 2027",
        "FREQ=WEEKLY;COUNT=6|Every Saturday, 10am to 12 noon, until 9 January 2027",
        "FREQ=WEEKLY;COUNT=600|Every Saturday, 10am to 12 noon"
      })
  void namesTheDayThatARuleLeavesToTheFirstAndTheLastDay(String rule, String words) {
    assertThat(TimesInWords.of(Times.byRule(SATURDAY, TEN, LocalTime.NOON, rule))).contains(words);
  }

  @Test
  void namesTheLastDayThatIsNotTakenOut() {
    Times six = Times.byRule(SATURDAY, TEN, null, "FREQ=WEEKLY;COUNT=6");

    assertThat(TimesInWords.of(six.without(List.of(LocalDate.of(2027, 1, 9)))))
        .contains("Every Saturday, 10am, until 2 January 2027");
  }

  @Test
  void saysOpeningHoursAndTheirSeason() {
    Times hours =
        Times.weekly(List.of(MONDAY, THURSDAY), LocalTime.of(12, 30), LocalTime.of(15, 5));

    assertThat(TimesInWords.of(hours)).contains("Every Monday and Thursday, 12:30pm to 3:05pm");
    assertThat(TimesInWords.of(hours.valid(null, SATURDAY)))
        .contains("Every Monday and Thursday, 12:30pm to 3:05pm, until 5 December 2026");
    assertThat(TimesInWords.hours(LocalTime.of(0, 15), LocalTime.MIDNIGHT))
        .isEqualTo("12:15am to midnight");
  }

  @Test
  void saysWhenSomethingIsOnce() {
    assertThat(TimesInWords.of(Times.once(SATURDAY, TEN, LocalTime.NOON)))
        .contains("Saturday 5 December 2026, 10am to 12 noon");
    assertThat(TimesInWords.of(Times.once(SATURDAY, null, null).lasting(SATURDAY.plusDays(2))))
        .contains("Saturday 5 December 2026 to Monday 7 December 2026");
    assertThat(TimesInWords.of(Times.once(SATURDAY, TEN, LocalTime.NOON).in("Europe/Paris")))
        .contains("Saturday 5 December 2026, 9am to 11am");
  }

  @Test
  void saysNoHourThatIsAnotherInSummerAndNoDayThatIsAnotherHere() {
    Times weekly = Times.byRule(SATURDAY, TEN, LocalTime.NOON, "FREQ=WEEKLY");

    assertThat(TimesInWords.of(weekly.in("UTC"))).contains("Every Saturday");
    assertThat(TimesInWords.of(weekly.in("Europe/Paris"))).contains("Every Saturday, 9am to 11am");
    assertThat(TimesInWords.of(weekly.in("Pacific/Auckland"))).isEmpty();
  }
}
