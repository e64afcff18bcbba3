package org.openlocaloffer.crawler.candidate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.address.Trap;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.PageState.Validators;

/** Where a redirect leads: a page to know of, or somewhere that is not followed. */
final class Redirects {
  private final int most;
  private final Clock clock;

  /**
   * @param most in a row before a page counts as a loop
   */
  Redirects(int most, Clock clock) {
    this.most = most;
    this.clock = clock;
  }

  Finding of(Visit visit, NextVisit next) {
    Lease lease = visit.lease();
    String location = "redirects to " + visit.fetched().location();
    Optional<CanonicalUrl> from = CanonicalUrl.of(lease.url());
    Optional<CanonicalUrl> target =
        from.flatMap(url -> CanonicalUrl.of(url, visit.fetched().location()));
    if (target.isPresent() && LoginWall.stands(from.get(), target.get())) {
      return Finding.refused(next.validators(Validators.NONE), RefusalCause.LOGIN_WALL, location);
    }
    if (target.isEmpty() || !visit.definition().scope().holds(target.get())) {
      return Finding.refused(next, RefusalCause.SCOPE, location);
    }
    if (Trap.in(target.get(), today()).isPresent()) {
      return Finding.refused(next, RefusalCause.TRAP, location);
    }
    CanonicalUrl url = target.get();
    if (url.text().equals(lease.url()) || lease.hops() >= most) {
      return Finding.refused(next, RefusalCause.REDIRECT_LOOP, location);
    }
    Link link = new Link(url.text(), url.host(), lease.depth(), lease.list(), lease.hops() + 1);
    return Finding.nothing(next.redirectTo(url.text())).with(Links.to(link));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(ZoneOffset.UTC));
  }
}
