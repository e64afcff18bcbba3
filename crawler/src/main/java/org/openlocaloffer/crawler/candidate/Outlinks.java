package org.openlocaloffer.crawler.candidate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.openlocaloffer.crawler.extract.Extraction;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.address.Trap;
import org.openlocaloffer.crawler.frontier.lease.Cause;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.source.Definition;

/** Which of the links of a page are followed. */
final class Outlinks {
  private final int most;
  private final Clock clock;

  /**
   * @param most links taken from one page
   */
  Outlinks(int most, Clock clock) {
    this.most = most;
    this.clock = clock;
  }

  /** Every one that is not is counted, except those that ask for it. */
  void follow(Lease lease, Extraction page, Definition definition, OutcomeBuilder outcome) {
    Set<String> seen = new HashSet<>();
    for (var link : page.links()) {
      String written = link.url().toString();
      Optional<CanonicalUrl> url = CanonicalUrl.of(written);
      if (link.nofollow()) {
        continue;
      }
      if (url.isEmpty()) {
        if (written.length() > CanonicalUrl.LONGEST) {
          outcome.trap(written.substring(0, 200) + "…", "address too long");
        }
      } else if (seen.add(url.get().text())) {
        follow(url.get(), lease, definition, outcome);
      }
    }
  }

  private void follow(
      CanonicalUrl url, Lease lease, Definition definition, OutcomeBuilder outcome) {
    if (!definition.scope().holds(url, lease.depth() + 1)) {
      outcome.count(Cause.SCOPE, 1);
      return;
    }
    Optional<String> trap = Trap.in(url, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    if (definition.isTrap(url)) {
      outcome.count(Cause.TRAP, 1);
    } else if (trap.isPresent()) {
      outcome.trap(url.text(), trap.get());
    } else if (outcome.links() >= most) {
      outcome.count(Cause.TOO_MANY, 1);
    } else {
      outcome.link(new Link(url.text(), url.host(), lease.depth() + 1, false, 0));
    }
  }
}
