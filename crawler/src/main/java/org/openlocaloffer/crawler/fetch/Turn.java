package org.openlocaloffer.crawler.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Our turn on a host.
 *
 * @param privateHosts "host:port" pairs that may be anywhere
 * @param until nothing may go on past this
 */
record Turn(List<String> privateHosts, Instant until, Clock clock) {
  /** Whether a call of that length would be over in time. */
  boolean hasTimeFor(Duration call) {
    return !clock.instant().plus(call).isAfter(until);
  }
}
