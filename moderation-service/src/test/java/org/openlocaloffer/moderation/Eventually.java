package org.openlocaloffer.moderation;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until it is so. */
public final class Eventually {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private Eventually() {}

  /** The first value for which the condition holds; fails after a minute with the last one. */
  public static <T> T get(Supplier<T> value, Predicate<T> until) {
    long end = System.nanoTime() + LIMIT.toNanos();
    T last = value.get();
    while (!until.test(last)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within a minute; at last: " + last);
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      last = value.get();
    }
    return last;
  }
}
