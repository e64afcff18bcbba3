package org.openlocaloffer.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void readsSecondsAndDates() {
    assertThat(RetryAfter.of("120", NOW)).isEqualTo(Duration.ofMinutes(2));
    assertThat(RetryAfter.of("Sat, 21 Nov 2026 12:05:00 GMT", NOW))
        .isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void passesOverWhatIsPastOrUnreadable() {
    assertThat(RetryAfter.of("0", NOW)).isNull();
    assertThat(RetryAfter.of("soon", NOW)).isNull();
    assertThat(RetryAfter.of("-5", NOW)).isNull();
    assertThat(RetryAfter.of("Sat, 21 Nov 2026 11:05:00 GMT", NOW)).isNull();
  }
}
