package org.openlocaloffer.crawler.extract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlocaloffer.contracts.time.Occasion;
import org.openlocaloffer.contracts.time.Times;

class SchemaEventTest {
  private static final LocalDate DAY = LocalDate.of(2027, 6, 10);
  private static final LocalTime SEVEN = LocalTime.of(19, 0);
  private static final LocalTime NINE = LocalTime.of(21, 0);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'startDate':'2027-06-10T19:00','endDate':'2027-06-10T21:00'",
        "'startDate':'2027-06-10T19:00:00+01:00','endDate':'2027-06-10T21:00:00+0100'",
        "'startDate':'2027-06-10T18:00:00Z','endDate':'2027-06-10T20:00:00.000Z'",
        "'startDate':'2027-06-10 19:00:00:00+01:00','endDate':'2027-06-10T21:00'"
      })
  void saysDayAndHoursByTheClocksOfLondon(String json) {
    assertThat(times(json)).containsExactly(Times.once(DAY, SEVEN, NINE));
  }

  @Test
  void saysDaysWithoutHours() {
    assertThat(times("'startDate':'2027-06-10'")).containsExactly(Times.once(DAY, null, null));
    assertThat(times("'startDate':'2027-06-10T00:00','endDate':'2027-06-12T00:00'"))
        .extracting(Times::end)
        .containsExactly(LocalDate.of(2027, 6, 11));
  }

  @Test
  void endsAfterMidnightOnTheSameNight() {
    assertThat(times("'startDate':'2027-06-10T19:00','endDate':'2027-06-11T01:00'"))
        .containsExactly(Times.once(DAY, SEVEN, LocalTime.of(1, 0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'startDate':'soon'",
        "'startDate':'2027-02-30T10:00'",
        "'startDate':'2027-06-10','eventStatus':'https://schema.org/EventCancelled'",
        "'startDate':'2027-06-10','eventStatus':'EventPostponed'",
        "'@type':'EventSeries','startDate':'2027-06-10','endDate':'2027-12-10'",
        "'startDate':'2027-06-10','endDate':'2027-12-10','eventSchedule':{'repeatFrequency':'often'}",
        "'startDate':'2027-06-10','eventSchedule':{'repeatFrequency':'P1M','byDay':'Monday'}"
      })
  void saysNothingOfWhatIsOffOrCannotBeTold(String json) {
    assertThat(times(json)).isEmpty();
  }

  @Test
  void saysTheNewDateOfWhatWasPutOff() {
    SchemaEvent moved =
        event(
            "'startDate':'2027-06-10','previousStartDate':'2027-05-10','eventStatus':'EventPostponed'");

    assertThat(moved.isPostponed()).isTrue();
    assertThat(moved.times()).containsExactly(Times.once(DAY, null, null));
  }

  @Test
  void saysASeriesByItsRule() {
    List<Times> weekly =
        times(
            "'@type':'EventSeries','eventSchedule':{'@type':'Schedule','startDate':'2027-06-10',"
                + "'endDate':'2027-07-08','repeatFrequency':'P1W','byDay':'https://schema.org/Thursday',"
                + "'startTime':'19:00:00','endTime':'21:00','exceptDate':['2027-06-17']}");

    assertThat(weekly).hasSize(1);
    assertThat(weekly.get(0).next(Instant.parse("2027-06-01T00:00:00Z"), 9))
        .extracting(Occasion::day)
        .containsExactly(
            DAY, LocalDate.of(2027, 6, 24), LocalDate.of(2027, 7, 1), LocalDate.of(2027, 7, 8));
    assertThat(weekly.get(0).closes()).isEqualTo(NINE);
  }

  @Test
  void saysTheFirstSaturdayOfTheMonth() {
    Times monthly =
        times(
                "'startDate':'2027-06-05','eventSchedule':{'repeatFrequency':'P1M','byDay':'1SA','startTime':'10:00'}")
            .get(0);

    assertThat(monthly.next(Instant.parse("2027-06-01T00:00:00Z"), 2))
        .extracting(Occasion::day)
        .containsExactly(LocalDate.of(2027, 6, 5), LocalDate.of(2027, 7, 3));
  }

  @Test
  void isNotOnOnTheDayOnWhichOnlyItsScheduleBegins() {
    Times saturdays =
        times(
                "'eventSchedule':{'startDate':'2027-06-07','repeatFrequency':'P1W','byDay':'Saturday'}")
            .get(0);

    assertThat(saturdays.next(Instant.parse("2027-06-01T00:00:00Z"), 2))
        .extracting(Occasion::day)
        .containsExactly(LocalDate.of(2027, 6, 12), LocalDate.of(2027, 6, 19));
  }

  private static List<Times> times(String json) {
    return event(json).times();
  }

  private static SchemaEvent event(String json) {
    try {
      String quoted = ("{'name':'Swim'," + json + "}").replace('\'', '"');
      return new SchemaEvent(
          new Thing(Thing.Source.JSON_LD, JsonMapper.builder().build().readTree(quoted)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
