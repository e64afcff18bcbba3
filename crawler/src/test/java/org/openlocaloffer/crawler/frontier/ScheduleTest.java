package org.openlocaloffer.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private final Schedule schedule = new Schedule(FrontierFixture.config());

  @Test
  void triesAgainLaterEachTimeUpToALimit() {
    assertThat(schedule.retry(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(schedule.retry(2)).isEqualTo(Duration.ofMinutes(4));
    assertThat(schedule.retry(100)).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void leavesAHostAloneForAsLongAsItAsks() {
    assertThat(schedule.block(0, null)).isEqualTo(Duration.ofMinutes(1));
    assertThat(schedule.block(3, null)).isEqualTo(Duration.ofMinutes(8));
    assertThat(schedule.block(0, Duration.ofHours(2))).isEqualTo(Duration.ofHours(2));
    assertThat(schedule.block(0, Duration.ofSeconds(1))).isEqualTo(Duration.ofMinutes(1));
    assertThat(schedule.block(0, Duration.ofDays(900))).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void isSureThatAPageIsGoneOnlyAfterASecondVisitLongEnoughAfterTheFirst() {
    assertThat(schedule.isGone(0, null, NOW)).isFalse();
    assertThat(schedule.isGone(1, NOW.minus(Duration.ofHours(23)), NOW)).isFalse();
    assertThat(schedule.isGone(1, NOW.minus(Duration.ofDays(1)), NOW)).isTrue();
  }
}
