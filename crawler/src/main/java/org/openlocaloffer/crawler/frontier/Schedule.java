package org.openlocaloffer.crawler.frontier;

import java.time.Duration;
import java.time.Instant;

/**
 * When a page is due again, and its host may be asked again, after something went wrong. After a
 * visit that went well, {@link Revisit} says it.
 */
public final class Schedule {
  private final FrontierConfig config;

  public Schedule(FrontierConfig config) {
    this.config = config;
  }

  /** After the n-th failure in a row, n from 1: longer each time. */
  public Duration retry(int attempts) {
    return grown(config.retryFirst(), 4, attempts - 1, config.retryMost());
  }

  /**
   * How long to leave a host alone that asked for patience.
   *
   * @param before how often in a row it did so already
   * @param asked what it asked for; null where it did not say
   */
  public Duration block(int before, Duration asked) {
    Duration ours = grown(config.blockFirst(), 2, before, config.blockMost());
    return asked == null || asked.compareTo(ours) < 0 ? ours : least(asked, config.blockMost());
  }

  /**
   * Until a missing page is looked at again: in time to be sure, and no later than any other page.
   */
  public Duration missing(Duration revisit) {
    return least(config.goneAfter(), revisit);
  }

  /**
   * Whether the visit at {@code now} that found nothing is the one to say so.
   *
   * @param missing visits in a row before it that found nothing, the first of them at {@code since}
   */
  public boolean isGone(int missing, Instant since, Instant now) {
    return missing >= 1 && since != null && !now.isBefore(since.plus(config.goneAfter()));
  }

  /** Between two fetches of one host where neither source nor robots.txt asks for more. */
  public Duration delay() {
    return config.delay();
  }

  private static Duration grown(Duration first, int factor, int times, Duration most) {
    double millis = first.toMillis() * Math.pow(factor, Math.min(times, 30));
    return millis >= most.toMillis() ? most : Duration.ofMillis((long) millis);
  }

  private static Duration least(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
