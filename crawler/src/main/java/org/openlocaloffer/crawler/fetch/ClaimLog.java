package org.openlocaloffer.crawler.fetch;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.time.Duration;
import java.time.Instant;
import org.openlocaloffer.crawler.frontier.lease.Lease;

/**
 * Keeps a host's delay within one claim, from robots.txt to the first page and from page to page;
 * between two claims the frontier keeps it. Safe for use by many threads.
 */
final class ClaimLog {
  /** More than are ever under way at once. */
  private static final int CLAIMS = 20_000;

  private final Cache<String, Fetched> refusals = cache();
  private final Cache<String, Instant> ends = cache();

  private static <T> Cache<String, T> cache() {
    return CacheBuilder.newBuilder().maximumSize(CLAIMS).build();
  }

  /** Why the host refused an earlier page of the claim; null where it did not. */
  Fetched refusal(Lease lease) {
    return refusals.getIfPresent(key(lease));
  }

  void refused(Lease lease, Fetched why) {
    refusals.put(key(lease), why);
  }

  /** A request of the claim is over. */
  void ended(Lease lease, Instant at) {
    ends.put(key(lease), at);
  }

  /** Until the claim's next request; zero for its first. */
  Duration pause(Lease lease, Duration delay, Instant now) {
    Instant end = ends.getIfPresent(key(lease));
    Duration pause = end == null ? Duration.ZERO : Duration.between(now, end.plus(delay));
    return pause.isNegative() ? Duration.ZERO : pause;
  }

  private static String key(Lease lease) {
    return lease.host() + " " + lease.token();
  }
}
