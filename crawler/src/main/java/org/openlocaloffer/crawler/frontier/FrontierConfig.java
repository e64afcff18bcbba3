package org.openlocaloffer.crawler.frontier;

import java.io.Serializable;
import java.time.Duration;
import org.openlocaloffer.contracts.Required;

/**
 * {@code frontier} in crawler.yaml.
 *
 * @param lease how long a claimed page belongs to who claimed it
 * @param inFlight pages claimed and not yet stored, at most, in each spout
 * @param pagesPerHost claimed at once from a host without delay; from others it is one
 * @param delay between two fetches of one host, where the source says nothing
 * @param goneAfter between the first and the last visit that found a page missing, before it is
 *     Gone
 * @param retryFirst until a failed page is tried again; four times longer each time
 * @param retryMost the longest of those
 * @param blockFirst how long a host that asks for patience is left alone; twice as long each time
 * @param blockMost the longest of those, also for Retry-After
 */
public record FrontierConfig(
    Duration lease,
    int inFlight,
    int pagesPerHost,
    Duration delay,
    Duration goneAfter,
    Duration retryFirst,
    Duration retryMost,
    Duration blockFirst,
    Duration blockMost)
    implements Serializable {
  public FrontierConfig {
    atLeast(lease, Duration.ofSeconds(1), "frontier.lease");
    Required.within(inFlight, 1, 10_000, "frontier.inFlight");
    Required.within(pagesPerHost, 1, 100, "frontier.pagesPerHost");
    atLeast(delay, Duration.ZERO, "frontier.delay");
    atLeast(goneAfter, Duration.ZERO, "frontier.goneAfter");
    atLeast(retryFirst, Duration.ofMillis(1), "frontier.retryFirst");
    atLeast(retryMost, retryFirst, "frontier.retryMost");
    atLeast(blockFirst, Duration.ofMillis(1), "frontier.blockFirst");
    atLeast(blockMost, blockFirst, "frontier.blockMost");
  }

  private static void atLeast(Duration value, Duration least, String field) {
    if (Required.present(value, field).compareTo(least) < 0) {
      throw new IllegalArgumentException(
          field + " is " + value + ", but must be at least " + least);
    }
  }
}
