package org.openlocaloffer.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {
  @ParameterizedTest
  @CsvSource({
    "saturday,Saturday",
    "saturday-morning,Saturday morning",
    "monday-evening,Monday evening"
  })
  void readsWhatItWrites(String word, String text) {
    When when = When.of(word).orElseThrow();

    assertThat(when.word()).isEqualTo(word);
    assertThat(when.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "someday", "Saturday", "saturday morning", "saturday-night", "*"})
  void knowsNoOtherWords(String word) {
    assertThat(When.of(word)).isEmpty();
  }

  @Test
  void offersEveryDayAndItsParts() {
    assertThat(When.all())
        .extracting(When::word)
        .hasSize(28)
        .startsWith("monday", "monday-morning");
  }

  @ParameterizedTest
  @CsvSource({
    "saturday-morning,2026-11-21T11:59:00Z,2026-11-21T06:00Z",
    "saturday-morning,2026-11-21T12:00:00Z,2026-11-28T06:00Z",
    "saturday,2026-11-21T12:00:00Z,2026-11-21T00:00Z",
    "monday-evening,2026-11-21T12:00:00Z,2026-11-23T17:00Z",
    "sunday-morning,2026-07-04T12:00:00Z,2026-07-05T06:00+01:00",
  })
  void isTheNextThatIsNotOverInLondon(String word, Instant now, String next) {
    assertThat(When.of(word).orElseThrow().next(now).toOffsetDateTime()).hasToString(next);
  }

  @Test
  void namesTheHalfHoursOfAMorningAndTheDayItself() {
    assertThat(When.of("saturday-morning").orElseThrow().halfHours())
        .hasSize(13)
        .startsWith("saturday", "saturday-06:00")
        .endsWith("saturday-11:30");
    assertThat(When.of("saturday").orElseThrow().halfHours())
        .hasSize(49)
        .endsWith("saturday-23:30");
  }
}
