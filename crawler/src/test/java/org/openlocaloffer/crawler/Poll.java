package org.openlocaloffer.crawler;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what happens elsewhere. */
public final class Poll {
  private Poll() {}

  /** Returns as soon as it is so; fails with {@code what} where it is not so in time. */
  public static void until(String what, Duration limit, BooleanSupplier so) {
    Instant end = Instant.now().plus(limit);
    while (!so.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        fail("not within " + limit + ": " + what);
      }
      LockSupport.parkNanos(50_000_000);
    }
  }
}
