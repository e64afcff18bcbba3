package org.openlocaloffer.crawler.frontier;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.contracts.example.Sources;
import org.openlocaloffer.contracts.source.Budget;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.RobotsState;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.Outcome;
import org.openlocaloffer.crawler.frontier.lease.Outcome.Pace;
import org.openlocaloffer.crawler.frontier.lease.Outcome.Yield;
import org.openlocaloffer.crawler.frontier.lease.PageState;

/** Settings of a frontier, and links and outcomes that it is given. */
public final class FrontierFixture {
  private FrontierFixture() {}

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

  /** A website with one seed, {@code http://ID.example/}. */
  static Source aSource(String id, int budget, Duration delay) {
    return Sources.aWebsite(id, new Budget(budget, delay, null));
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
        PageState.of(lease, 0)
            .validators(new PageState.Validators("\"e1\"", null))
            .content(new PageState.Content("hash of " + lease.url(), null, false))
            .missing(0),
        dueIn,
        pace,
        1_000,
        true,
        new Yield(1, 0),
        Map.of(RefusalCause.SCOPE, 2),
        null,
        RobotsState.ALLOWED,
        List.of(links),
        List.of());
  }
}
