package org.openlocaloffer.crawler.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlocaloffer.contracts.time.Times;

class IsoTimesTest {
  private static final LocalDate DAY = LocalDate.of(2027, 6, 5);
  private static final LocalTime TEN = LocalTime.of(10, 0);

  @Test
  void tellsThemOnLondonsClocks() {
    Times morning = Times.once(DAY, TEN, LocalTime.NOON);

    assertThat(IsoTimes.once("2027-06-05T10:00:00+01:00", "2027-06-05T12:00:00+01:00"))
        .contains(morning);
    assertThat(IsoTimes.once("2027-06-05T09:00:00Z", "2027-06-05T13:00:00+0200"))
        .contains(Times.once(DAY, TEN, LocalTime.NOON));
    assertThat(IsoTimes.once("2027-06-05T10:00", "2027-06-05T12:00")).contains(morning);
  }

  @Test
  void tellsDaysNightsAndStays() {
    assertThat(IsoTimes.once("2027-06-05", "2027-06-07"))
        .contains(Times.once(DAY, null, null).lasting(DAY.plusDays(2)));
    assertThat(IsoTimes.once("2027-06-05T22:00", "2027-06-06T06:00"))
        .contains(Times.once(DAY, LocalTime.of(22, 0), LocalTime.of(6, 0)));
    assertThat(IsoTimes.once("2027-06-05T10:00", "2027-06-07T12:00"))
        .contains(Times.once(DAY, TEN, LocalTime.NOON).lasting(DAY.plusDays(2)));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "soon", "2027-06-05", "2027-06-05T09:00", "2027-06-05T10:00"})
  void anEndThatIsNotAfterTheStartIsNone(String end) {
    assertThat(IsoTimes.once("2027-06-05T10:00", end)).contains(Times.once(DAY, TEN, null));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "tomorrow", "2027-02-30", "2027-06-05T25:00", "05/06/2027"})
  void whatIsNoDateIsNone(String start) {
    assertThat(IsoTimes.once(start, "2027-06-05")).isEmpty();
  }
}
