package org.openlocaloffer.crawler.frontier;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.contracts.source.Budget;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.lease.Cause;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.Outcome;
import org.openlocaloffer.crawler.frontier.lease.Outcome.Pace;
import org.openlocaloffer.crawler.frontier.lease.Outcome.PageState;
import org.openlocaloffer.crawler.frontier.lease.Outcome.Yield;

/** Sources, links and outcomes for tests. */
public final class Examples {
  private Examples() {}

  /** As crawler.yaml has it. */
  public static FrontierConfig config() {
    return config(Duration.ofMinutes(3), 4);
  }

  static FrontierConfig config(Duration lease, int pagesPerHost) {
    return new FrontierConfig(
        lease,
        200,
        pagesPerHost,
        Duration.ofSeconds(1),
        Duration.ofDays(1),
        Duration.ofMinutes(1),
        Duration.ofDays(1),
        Duration.ofMinutes(1),
        Duration.ofDays(1));
  }

  static Source aSource(String id, int budget, Duration delay) {
    return new Source(
        id,
        id,
        null,
        List.of("http://" + id + ".example/"),
        null,
        new Budget(budget, delay, null),
        false,
        null);
  }

  static Link aLink(String url) {
    CanonicalUrl canonical = CanonicalUrl.of(url).orElseThrow();
    return new Link(canonical.text(), canonical.host(), 1, false, 0);
  }

  /** A page that was read, made a candidate and is due in a week. */
  static Outcome anOutcome(Lease lease, Link... links) {
    return anOutcome(lease, Duration.ofDays(7), new Pace(Duration.ZERO, null), links);
  }

  static Outcome anOutcome(Lease lease, Duration dueIn, Pace pace, Link... links) {
    return new Outcome(
        lease,
        new PageState(
            0, "\"e1\"", null, "hash of " + lease.url(), null, 0, false, null, null, null),
        dueIn,
        pace,
        1_000,
        true,
        new Yield(1, 0),
        Map.of(Cause.SCOPE, 2),
        null,
        "allowed",
        List.of(links),
        List.of());
  }
}
