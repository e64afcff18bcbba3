package org.openlocaloffer.crawler.fetch.robots;

import java.time.Duration;
import java.util.Optional;

/**
 * Turns on hosts that no page of the lease lies on: a robots.txt may lead there. A lease is the
 * turn on its own host.
 */
public interface HostTurns {
  /** For who crawls alone and asks one host after the other. */
  HostTurns ALONE = (host, longest) -> Optional.of(() -> {});

  /** Closing it begins the host's pause. */
  interface HostTurn extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * @param longest after which the host is free again, should the turn never be closed
   * @return empty while somebody else has the host, or its pause is not over
   */
  Optional<HostTurn> take(String host, Duration longest);
}
