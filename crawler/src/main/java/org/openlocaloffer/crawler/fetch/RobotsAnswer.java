package org.openlocaloffer.crawler.fetch;

import java.time.Duration;
import java.time.Instant;
import org.openlocaloffer.contracts.source.RefusalCause;

/**
 * What asking an origin for robots.txt came to.
 *
 * @param body of the rules, empty where the origin has none; null where it could not be had
 * @param cause why it could not be had; null where it could
 * @param detail for an operator; null where all is well
 * @param patience how long the host asked to be left alone; null where it did not say
 * @param expires when to ask again
 */
record RobotsAnswer(
    byte[] body, RefusalCause cause, String detail, Duration patience, Instant expires) {
  private static final byte[] NO_RULES = {};

  static RobotsAnswer rules(byte[] body, Instant expires) {
    return new RobotsAnswer(body, null, null, null, expires);
  }

  /** A plain 4xx: there is no robots.txt, so nothing is disallowed. */
  static RobotsAnswer noRules(Instant expires) {
    return rules(NO_RULES, expires);
  }

  static RobotsAnswer unreachable(RefusalCause cause, String detail, Duration patience) {
    return new RobotsAnswer(null, cause, detail, patience, Instant.EPOCH);
  }
}
