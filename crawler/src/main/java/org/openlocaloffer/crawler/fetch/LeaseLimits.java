package org.openlocaloffer.crawler.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a request that is made under a lease has to keep to.
 *
 * @param privateHosts "host:port" pairs whose address may be private, loopback or local
 * @param until no request may last beyond this, since the lease is over then
 */
record LeaseLimits(List<String> privateHosts, Instant until, Clock clock) {
  /** Whether a call of that length would be over in time. */
  boolean hasTimeFor(Duration call) {
    return !clock.instant().plus(call).isAfter(until);
  }
}
