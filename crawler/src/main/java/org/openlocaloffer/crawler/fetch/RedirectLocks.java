package org.openlocaloffer.crawler.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openlocaloffer.crawler.fetch.HostLocks.HostLock;

/**
 * The host locks of a request that is redirected: one host after the other is locked, and the one
 * before it released. The first host is locked by the lease already. For one thread; close it.
 */
final class RedirectLocks implements AutoCloseable {
  /** How often a lock is tried for, and the milliseconds between. */
  private static final int TRIES = 50;

  private static final long BETWEEN = 100;

  /** Requests, with their pauses, that one lock lasts for. */
  private static final int MOST_REQUESTS = 6;

  private final HostLocks locks;
  private final String own;
  private final Duration longest;
  private String host;
  private HostLock lock;

  /**
   * @param longest of one request; a longer pause than that is not waited for
   */
  RedirectLocks(HostLocks locks, String own, Duration longest) {
    this.locks = locks;
    this.own = own;
    this.longest = longest;
    host = own;
  }

  /**
   * Locks the next host and releases the one before; waits for the pause where it is the same host.
   *
   * @return whether the host may be asked now; false where it did not come free within seconds
   */
  boolean locks(String next) {
    try {
      if (!next.equals(host)) {
        close();
        host = next;
        return next.equals(own) || isLocked();
      }
      if (lock != null && lock.pause().compareTo(longest) > 0) {
        return false;
      }
      if (lock != null) {
        TimeUnit.NANOSECONDS.sleep(lock.pause().toNanos());
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean isLocked() throws InterruptedException {
    for (int attempt = 1; attempt <= TRIES && lock == null; attempt++) {
      Optional<HostLock> free = locks.take(host, longest.multipliedBy(MOST_REQUESTS));
      lock = free.orElse(null);
      if (lock == null) {
        TimeUnit.MILLISECONDS.sleep(BETWEEN);
      }
    }
    return lock != null;
  }

  @Override
  public void close() {
    if (lock != null) {
      lock.release().run();
      lock = null;
    }
  }
}
