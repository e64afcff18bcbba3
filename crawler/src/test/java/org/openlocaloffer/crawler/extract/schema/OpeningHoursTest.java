package org.openlocaloffer.crawler.extract.schema;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlocaloffer.contracts.time.Times;
import org.openlocaloffer.crawler.extract.schema.OpeningHours.Opening;

class OpeningHoursTest {
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final LocalTime FIVE = LocalTime.of(17, 0);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mo-Fr 06:30-22:00 | Monday to Friday 6:30am to 10pm",
        "Sa,Su 08:00-18:00 | Saturday, Sunday 8am to 6pm",
        "Mo 09:00-12:00, We 13:00-15:30 | Monday 9am to noon; Wednesday 1pm to 3:30pm",
        "09:00-17:00 | 9am to 5pm",
        "Mo-Su 00:00-23:59 | Monday to Sunday all day",
        "Mo-Sa 09:00-17:00, Su 00:00-00:00 | Monday to Saturday 9am to 5pm",
        "By appointment | By appointment",
        "Mo-Fr 9am to late | Mo-Fr 9am to late"
      })
  void writesHoursAsPeopleDo(String hours, String readable) {
    assertThat(OpeningHours.of(hours)).map(Opening::words).contains(readable);
  }

  @Test
  void saysTheShortFormAsData() {
    assertThat(times("Mo-Fr 09:00-17:00"))
        .containsExactly(
            Times.weekly(List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY), NINE, FIVE));
    assertThat(times("Mo 09:00-12:00, Sa,Su 22:00-02:00"))
        .containsExactly(
            Times.weekly(List.of(MONDAY), NINE, LocalTime.NOON),
            Times.weekly(List.of(SATURDAY, SUNDAY), LocalTime.of(22, 0), LocalTime.of(2, 0)));
    assertThat(times("Sa 00:00-24:00"))
        .containsExactly(Times.weekly(List.of(SATURDAY), null, null));
    assertThat(times("Saturdays 10am to 12 noon"))
        .containsExactly(Times.weekly(List.of(SATURDAY), LocalTime.of(10, 0), LocalTime.NOON));
  }

  @ParameterizedTest
  @ValueSource(strings = {"09:00-17:00", "By appointment", "Mo 25:00-26:00", "Mo-Fr 9am to late"})
  void saysNoTimesWhereItIsUnsure(String hours) {
    assertThat(times(hours)).isEmpty();
  }

  @Test
  void saysNothingOfADayThatIsClosed() {
    assertThat(OpeningHours.of("Su 00:00-00:00")).isEmpty();
  }

  @Test
  void joinsDaysThatFollowOneAnother() {
    assertThat(
            place(
                """
                {"openingHoursSpecification":[
                  {"dayOfWeek":["https://schema.org/Monday","Tuesday","Wednesday"],
                   "opens":"09:00:00","closes":"17:00"},
                  {"dayOfWeek":["Monday","Friday"],"opens":"09:00"},
                  {"dayOfWeek":"Sunday","opens":"00:00","closes":"00:00"},
                  {"dayOfWeek":"PublicHolidays","opens":"09:00","closes":"17:00"}]}
                """))
        .containsExactly(
            new Opening(
                "Monday to Wednesday 9am to 5pm",
                List.of(Times.weekly(List.of(MONDAY, TUESDAY, WEDNESDAY), NINE, FIVE))),
            new Opening(
                "Monday, Friday from 9am",
                List.of(Times.weekly(List.of(MONDAY, FRIDAY), NINE, null))),
            new Opening("PublicHolidays 9am to 5pm", List.of()));
  }

  @Test
  void keepsSeasonsAndTheDatesOfClosure() {
    List<Opening> found =
        place(
            """
            {"openingHoursSpecification":[
              {"dayOfWeek":"Monday","opens":"09:00","closes":"17:00"},
              {"dayOfWeek":"Saturday","opens":"09:00","closes":"17:00",
               "validFrom":"2026-12-12","validThrough":"2026-12-22"}],
             "specialOpeningHoursSpecification":
              {"opens":"00:00","closes":"00:00","validFrom":"2026-12-27","validThrough":"2026-12-29"}}
            """);

    assertThat(found)
        .extracting(Opening::words)
        .containsExactly(
            "Monday 9am to 5pm", "Saturday 9am to 5pm, from 12 December 2026 to 22 December 2026");
    assertThat(found.get(0).times().get(0).except())
        .contains(LocalDate.of(2026, 12, 28))
        .hasSize(3);
    assertThat(found.get(1).times().get(0).validThrough()).isEqualTo("2026-12-22");
  }

  private static List<Times> times(String hours) {
    return OpeningHours.of(hours).orElseThrow().times();
  }

  private static List<Opening> place(String json) {
    try {
      return OpeningHours.of(
          new Thing(Thing.Source.JSON_LD, JsonMapper.builder().build().readTree(json)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
