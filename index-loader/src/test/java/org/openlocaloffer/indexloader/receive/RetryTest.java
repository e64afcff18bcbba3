package org.openlocaloffer.indexloader.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryTest {
  private Instant now = Instant.parse("2026-11-21T12:00:00Z");
  private final Retry retry = new Retry(() -> now);

  @Test
  void waitsLongerEachTimeUpToHalfAMinute() {
    for (int seconds : new int[] {1, 2, 4, 8, 16, 30, 30}) {
      retry.failed(new Exception("away"), 3);
      assertThat(retry.untilDue()).isEqualTo(Duration.ofSeconds(seconds));
      now = now.plusSeconds(seconds);
      assertThat(retry.untilDue()).isZero();
    }
  }

  @Test
  void beginsAnewAfterASuccess() {
    retry.failed(new Exception("away"), 3);
    retry.failed(new Exception("away"), 3);
    retry.succeeded();
    assertThat(retry.failing()).isFalse();
    assertThat(retry.untilDue()).isZero();
    retry.failed(new Exception("away"), 3);
    assertThat(retry.untilDue()).isEqualTo(Duration.ofSeconds(1));
  }
}
