package org.openlocaloffer.sitekit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatesTest {
  private final Dates dates = new Dates();

  @Test
  void writesADayAsPeopleDo() {
    assertThat(dates.day(Instant.parse("2026-11-21T15:05:00Z"))).isEqualTo("21 November 2026");
    assertThat(dates.date(LocalDate.of(2026, 3, 1))).isEqualTo("1 March 2026");
  }

  @Test
  void writesTheTimeOfLondonInWinterAndSummer() {
    assertThat(dates.dayAndTime(Instant.parse("2026-11-21T15:05:00Z")))
        .isEqualTo("21 November 2026, 3:05pm");
    assertThat(dates.dayAndTime(Instant.parse("2026-06-30T23:30:00Z")))
        .isEqualTo("1 July 2026, 12:30am");
  }

  @Test
  void writesNothingForNoDate() {
    assertThat(dates.day(null)).isEmpty();
    assertThat(dates.date(null)).isEmpty();
    assertThat(dates.dayAndTime(null)).isEmpty();
  }
}
