package org.openlocaloffer.crawler.fetch;

import java.time.Duration;
import java.util.Optional;

/**
 * Turns on hosts that no page of the lease lies on: a robots.txt may lead there. A lease is the
 * turn on its own host.
 */
public interface HostTurns {
  /** For who crawls alone and asks one host after the other. */
  HostTurns ALONE = (host, longest) -> Optional.of(new HostTurn(Duration.ZERO, () -> {}));

  /**
   * @param pause between two requests of the turn
   * @param end begins the pause after it
   */
  record HostTurn(Duration pause, Runnable end) {}

  /**
   * @param longest after which the host is free again, should the turn never end
   * @return empty while somebody else has the host, or its pause is not over
   */
  Optional<HostTurn> take(String host, Duration longest);
}
