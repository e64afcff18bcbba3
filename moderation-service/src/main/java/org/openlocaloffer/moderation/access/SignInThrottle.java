package org.openlocaloffer.moderation.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow: after five wrong passwords for one account from one address, both must wait
 * a minute. Counts live in this process only.
 */
@Component
class SignInThrottle {
  static final int ALLOWED = 5;
  static final Duration WAIT = Duration.ofMinutes(1);
  private static final int MAX_KEYS = 10_000;

  private record Failures(int count, Instant last) {}

  private final Map<String, Failures> failures = new ConcurrentHashMap<>();
  private final Clock clock;

  SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  boolean mustWait(String key) {
    Failures known = failures.get(key);
    return known != null && known.count() >= ALLOWED && recent(known);
  }

  void failed(String key) {
    if (failures.size() >= MAX_KEYS) {
      failures.values().removeIf(old -> !recent(old));
    }
    failures.merge(
        key,
        new Failures(1, clock.instant()),
        (known, one) -> new Failures(recent(known) ? known.count() + 1 : 1, clock.instant()));
  }

  void succeeded(String key) {
    failures.remove(key);
  }

  private boolean recent(Failures known) {
    return known.last().plus(WAIT).isAfter(clock.instant());
  }
}
