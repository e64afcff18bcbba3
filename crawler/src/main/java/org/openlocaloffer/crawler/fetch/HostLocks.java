package org.openlocaloffer.crawler.fetch;

import java.time.Duration;
import java.util.Optional;

/**
 * Locks on hosts, so that one request at a time goes to each. A lease locks the host of its page;
 * these are for the other hosts to which a robots.txt may redirect.
 */
public interface HostLocks {
  /** Always free: for a crawl of one thread, such as a dry run. */
  HostLocks ALONE = (host, longest) -> Optional.of(new HostLock(Duration.ZERO, () -> {}));

  /**
   * @param pause between two requests under the lock
   * @param release frees the host once its pause is over
   */
  record HostLock(Duration pause, Runnable release) {}

  /**
   * @param longest after which the host is free again, should the lock never be released
   * @return empty while the host is locked, or its pause is not over
   */
  Optional<HostLock> take(String host, Duration longest);
}
