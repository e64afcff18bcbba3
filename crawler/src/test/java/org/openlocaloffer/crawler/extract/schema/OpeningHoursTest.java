package org.openlocaloffer.crawler.extract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mo-Fr 06:30-22:00 | Monday to Friday 6:30am to 10pm",
        "Sa,Su 08:00-18:00 | Saturday, Sunday 8am to 6pm",
        "Mo 09:00-12:00, We 13:00-15:30 | Monday 9am to noon; Wednesday 1pm to 3:30pm",
        "09:00-17:00 | 9am to 5pm",
        "Mo-Su 00:00-23:59 | Monday to Sunday all day",
        "By appointment | By appointment",
        "Mo-Fr 9am to late | Mo-Fr 9am to late"
      })
  void writesHoursAsPeopleDo(String hours, String readable) {
    assertThat(OpeningHours.readable(hours)).isEqualTo(readable);
  }

  @Test
  void joinsDaysThatFollowOneAnother() {
    assertThat(
            OpeningHours.readable(
                List.of("https://schema.org/Monday", "Tuesday", "Wednesday"), "09:00:00", "17:00"))
        .isEqualTo("Monday to Wednesday 9am to 5pm");
    assertThat(OpeningHours.readable(List.of("Monday", "Friday"), "09:00", ""))
        .isEqualTo("Monday, Friday from 9am");
  }
}
