package org.openlocaloffer.crawler.frontier.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDateTest {
  @ParameterizedTest
  @CsvSource({
    "month=2026-11, 2026-11",
    "tribe-bar-date=2026-11-05, 2026-11",
    "start=20261105T000000, 2026-11",
    "From=2026-11-05%2000:00, 2026-11",
  })
  void readsTheMonthThatAParameterNames(String parameter, YearMonth month) {
    assertThat(CalendarDate.in("/find", List.of(parameter)))
        .containsExactly(new CalendarDate(month, month));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"id=2026-11", "month", "month=", "=2026-11", "id=month=2026-11", "month=x2026"})
  void readsNoMonthFromAnyOther(String parameter) {
    assertThat(CalendarDate.in("/find", List.of(parameter))).isEmpty();
  }

  @Test
  @Timeout(10)
  void readsALongParameterOnce() {
    String days = "day".repeat(350_000);

    assertThat(
            CalendarDate.in(
                "/find",
                List.of(
                    days,
                    days + "=x",
                    days + "=2026-11",
                    "=".repeat(1_000_000),
                    "day=2026-11" + days)))
        .hasSize(1);
  }
}
