package org.openlocaloffer.indexloader;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asks again and again, a few times a second, until an assertion holds. */
final class Eventually {
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private Eventually() {}

  static void holds(ThrowingCallable assertion) {
    holds(LIMIT, assertion);
  }

  static void holds(Duration limit, ThrowingCallable assertion) {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      try {
        assertion.call();
        return;
      } catch (Throwable e) {
        if (System.nanoTime() > end) {
          throw new AssertionError("still not so after " + limit, e);
        }
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
