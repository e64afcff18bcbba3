package org.openlocaloffer.crawler.feed.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeZonesTest {
  private final TimeZones zones = new TimeZones();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Europe/London|Europe/London",
        "\"Europe/Paris\"|Europe/Paris",
        "/mozilla.org/20070129_1/America/New_York|America/New_York",
        "GMT Standard Time|Europe/London",
        "(UTC+00:00) Dublin, Edinburgh, Lisbon, London|Europe/London",
        "Eastern Standard Time|US/Eastern",
        "(GMT +01:00)|+01:00",
        "UTC-5|-05:00",
        "UTC|UTC",
        "Nowhere in particular|Europe/London",
        "''|Europe/London"
      })
  void knowsWhatCalendarsCallThem(String id, String zone) {
    assertThat(zones.zone(id)).isEqualTo(ZoneId.of(zone));
  }

  @Test
  void readsTheFilesOwnDefinitionWhereTheNameSaysNothing() {
    define("Customised 1", "+0000", "+0100");
    define("Customised 2", "+0100", "+0200");
    define("Customised 3", "-0700", null);

    assertThat(zones.zone("Customised 1")).isEqualTo(ZoneId.of("Europe/London"));
    assertThat(zones.zone("Customised 2")).isEqualTo(ZoneId.of("Europe/Paris"));
    assertThat(zones.zone("Customised 3")).isEqualTo(ZoneId.of("-07:00"));
  }

  private void define(String id, String standard, String daylight) {
    take("BEGIN:VTIMEZONE");
    take("TZID:" + id);
    take("BEGIN:STANDARD");
    take("TZOFFSETTO:" + standard);
    if (daylight != null) {
      take("BEGIN:DAYLIGHT");
      take("TZOFFSETTO:" + daylight);
    }
  }

  private void take(String line) {
    zones.take(line, line.toUpperCase(Locale.ROOT).replace(" ", ""));
  }
}
