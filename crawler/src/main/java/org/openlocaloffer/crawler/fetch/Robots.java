package org.openlocaloffer.crawler.fetch;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.openlocaloffer.crawler.fetch.robots.RobotRules;

/**
 * The robots.txt rules of each origin, asked for once and kept in memory and in the database. A
 * failure is not kept, since the host is left alone for a while anyway. Safe for use by many
 * threads: those that want the same origin wait for one request.
 */
final class Robots {
  /** Either rules, or why there are none. */
  record Rules(RobotRules rules, RobotsAnswer answer) {
    private int weight() {
      return 1_000 + (rules == null ? 0 : rules.weight()) + answer.body().length;
    }
  }

  /** Bytes, roughly: some ten thousand common files, or a hundred of the largest. */
  private static final int IN_MEMORY = 64 << 20;

  private final RobotsRequest request;
  private final RobotsStore table;
  private final String agent;
  private final Clock clock;
  private final Cache<String, Rules> recent =
      CacheBuilder.newBuilder()
          .maximumWeight(IN_MEMORY)
          .weigher((String origin, Rules rules) -> rules.weight())
          .build();
  private final ConcurrentMap<String, CompletableFuture<Rules>> asking = new ConcurrentHashMap<>();

  Robots(RobotsRequest request, RobotsStore table, String agent, Clock clock) {
    this.request = request;
    this.table = table;
    this.agent = agent;
    this.clock = clock;
  }

  /** Asks where nobody has asked lately; the host must be locked by our lease. */
  Rules of(String origin, LeaseLimits limits) {
    Rules known = recent.getIfPresent(origin);
    if (known != null && known.answer.expires().isAfter(clock.instant())) {
      return known;
    }
    CompletableFuture<Rules> mine = new CompletableFuture<>();
    CompletableFuture<Rules> others = asking.putIfAbsent(origin, mine);
    if (others != null) {
      return join(others);
    }
    try {
      Rules rules = look(origin, limits);
      mine.complete(rules);
      return rules;
    } catch (RuntimeException e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      asking.remove(origin);
    }
  }

  /** Fails as the one who asks does. */
  private static Rules join(CompletableFuture<Rules> others) {
    try {
      return others.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private Rules look(String origin, LeaseLimits limits) {
    Optional<RobotsAnswer> stored = table.get(origin);
    RobotsAnswer answer = stored.orElseGet(() -> request.ask(origin, limits));
    if (answer.cause() != null) {
      return new Rules(null, answer);
    }
    if (stored.isEmpty()) {
      table.put(origin, answer);
    }
    Rules rules = new Rules(RobotRules.parse(answer.body(), agent), answer);
    recent.put(origin, rules);
    return rules;
  }
}
