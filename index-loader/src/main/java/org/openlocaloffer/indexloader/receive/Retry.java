package org.openlocaloffer.indexloader.receive;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When to try again: after 1 s, then twice as long each time, up to 30 s; never given up. */
final class Retry {
  private static final Logger LOG = LoggerFactory.getLogger(Retry.class);
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final InstantSource clock;
  private Duration pause = Duration.ZERO;
  private Instant since;
  private Instant next = Instant.MIN;

  Retry(InstantSource clock) {
    this.clock = clock;
  }

  /** Zero where nothing has failed. */
  Duration untilDue() {
    Duration left = since == null ? Duration.ZERO : Duration.between(clock.instant(), next);
    return left.isNegative() ? Duration.ZERO : left;
  }

  boolean failing() {
    return since != null;
  }

  /** Says so once, at the first failure. */
  void failed(Exception reason, int waiting) {
    if (since == null) {
      since = clock.instant();
      LOG.warn("cannot write ({}); {} messages wait, trying on", reason.getMessage(), waiting);
    }
    pause = pause.isZero() ? FIRST : shorter(pause.multipliedBy(2), LONGEST);
    next = clock.instant().plus(pause);
  }

  /** Says so once, at the first success after a failure. */
  void succeeded() {
    if (since != null) {
      LOG.info("writing again after {} s", Duration.between(since, clock.instant()).toSeconds());
    }
    since = null;
    pause = Duration.ZERO;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
