package org.openlocaloffer.moderation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
  private Instant now = Instant.parse("2026-11-21T12:00:00Z");
  private final SignInThrottle throttle =
      new SignInThrottle(
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }
          });

  @Test
  void makesOneWaitAfterFiveWrongPasswordsAndNobodyElse() {
    fail(4);
    assertThat(throttle.mustWait("moderator")).isFalse();
    fail(1);
    assertThat(throttle.mustWait("moderator")).isTrue();
    assertThat(throttle.mustWait("admin")).isFalse();
  }

  @Test
  void letsOneInAgainAfterAMinute() {
    fail(5);
    now = now.plus(Duration.ofSeconds(61));
    assertThat(throttle.mustWait("moderator")).isFalse();
  }

  @Test
  void forgetsFailuresOnceThePasswordWasRight() {
    fail(4);
    throttle.succeeded("moderator");
    fail(4);
    assertThat(throttle.mustWait("moderator")).isFalse();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      throttle.failed("moderator");
    }
  }
}
