package org.openlocaloffer.crawler.dryrun;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.dryrun.DryRunReport.Ending;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.Outcome;

/**
 * The frontier of a dry run: each address once, one at a time, and no sooner than its host may be
 * asked. For one thread.
 */
final class PageQueue {
  private record Page(Link link, boolean seed) {}

  /** Of a lease: nobody else waits for the host. */
  private static final Duration UNHURRIED = Duration.ofDays(1);

  private final Source source;
  private final Set<String> known = new HashSet<>();
  private final List<Page> waiting = new ArrayList<>();
  private final Map<String, Instant> freeAt = new HashMap<>();
  private final Set<String> blocked = new HashSet<>();
  private int taken;
  private long token;

  PageQueue(Source source) {
    this.source = source;
  }

  /** False where the source's budget refuses it, which is said of each address once. */
  boolean add(Link link, boolean seed) {
    if (!known.add(link.url())) {
      return true;
    }
    if (taken == source.budget().pages()) {
      return false;
    }
    taken++;
    waiting.add(new Page(link, seed));
    return true;
  }

  /** Waits until a host may be asked; empty where no page is left that may. */
  Optional<Lease> next() throws InterruptedException {
    Instant now = Instant.now();
    Optional<Page> next =
        waiting.stream()
            .filter(page -> !blocked.contains(page.link.host()))
            .min(Comparator.comparing(page -> readyAt(page, now)));
    if (next.isEmpty()) {
      return Optional.empty();
    }
    Duration wait = Duration.between(now, readyAt(next.get(), now));
    if (wait.compareTo(Duration.ZERO) > 0) {
      Thread.sleep(wait.toMillis() + 1);
    }
    waiting.remove(next.get());
    return Optional.of(lease(next.get()));
  }

  /** Of those that are ready, the one that was found first. */
  private Instant readyAt(Page page, Instant now) {
    Instant free = freeAt.getOrDefault(page.link.host(), now);
    return free.isAfter(now) ? free : now;
  }

  private Lease lease(Page page) {
    Lease.Hold hold = new Lease.Hold(++token, Instant.now().plus(UNHURRIED));
    return Lease.first(source.id(), page.link, page.seed, hold);
  }

  /** A host that is to be left alone is left alone for good: nobody waits for a dry run so long. */
  void store(Outcome outcome) {
    String host = outcome.lease().host();
    freeAt.put(host, Instant.now().plus(outcome.pace().delay()));
    if (outcome.pace().block() != null) {
      blocked.add(host);
    }
  }

  /** How it stands if nothing more is fetched. */
  Ending ending() {
    if (waiting.isEmpty()) {
      return Ending.COMPLETE;
    }
    boolean onlyBlocked = waiting.stream().allMatch(page -> blocked.contains(page.link.host()));
    return onlyBlocked ? Ending.BLOCKED : Ending.LIMIT;
  }

  /** Addresses that were not asked for, those found first in front. */
  List<String> left() {
    return waiting.stream().map(page -> page.link.url()).toList();
  }
}
