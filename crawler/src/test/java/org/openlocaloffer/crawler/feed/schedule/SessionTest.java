package org.openlocaloffer.crawler.feed.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {
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
    assertThat(new Session(parts(rule), null, null, null).words()).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=YEARLY",
        "FREQ=WEEKLY",
        "FREQ=HOURLY",
        "FREQ=WEEKLY;BYDAY=MO;BYMONTH=5",
        "FREQ=MONTHLY;BYDAY=MO",
        "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;INTERVAL=often;BYDAY=MO"
      })
  void leavesOtherRulesUnsaid(String rule) {
    assertThat(new Session(parts(rule), null, null, null).words()).isEmpty();
  }

  @Test
  void namesTimesAndTheLastDay() {
    Map<String, String> rule = parts("FREQ=WEEKLY;BYDAY=SA");

    assertThat(new Session(rule, LocalTime.of(10, 0), LocalTime.NOON, null).words())
        .contains("Every Saturday, 10am to 12 noon");
    assertThat(
            new Session(rule, LocalTime.of(12, 30), LocalTime.of(15, 5), LocalDate.of(2026, 12, 5))
                .words())
        .contains("Every Saturday, 12:30pm to 3:05pm, until 5 December 2026");
    assertThat(new Session(rule, LocalTime.of(0, 15), null, null).words())
        .contains("Every Saturday, 12:15am");
  }

  private static Map<String, String> parts(String rule) {
    return Arrays.stream(rule.split(";"))
        .map(part -> part.split("="))
        .collect(Collectors.toMap(part -> part[0], part -> part[1]));
  }
}
