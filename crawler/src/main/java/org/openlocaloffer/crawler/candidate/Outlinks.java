package org.openlocaloffer.crawler.candidate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.crawler.extract.Extraction;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.address.Trap;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.Refusal;

/** Decides which links of a page are followed: those in scope that are no trap, up to a limit. */
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

  /** Each link that is not followed is refused, except those that ask for it. */
  Links of(Visit visit, Extraction page) {
    Set<String> seen = new HashSet<>();
    List<Link> followed = new ArrayList<>();
    List<Refusal> refused = new ArrayList<>();
    int depth = visit.lease().depth() + 1;
    for (var link : page.links()) {
      String written = link.url().toString();
      Optional<CanonicalUrl> url = link.nofollow() ? Optional.empty() : CanonicalUrl.of(written);
      if (url.isPresent() && seen.add(url.get().text())) {
        Optional<Refusal> refusal = refusal(url.get(), visit, followed.size());
        refusal.ifPresent(refused::add);
        if (refusal.isEmpty() && !url.get().text().equals(visit.lease().url())) {
          followed.add(new Link(url.get().text(), url.get().host(), depth, false, 0));
        }
      } else if (url.isEmpty() && !link.nofollow() && written.length() > CanonicalUrl.LONGEST) {
        refused.add(trap("address too long", written.substring(0, 200) + "…"));
      }
    }
    return new Links(followed, Refusals.ofLinks(refused));
  }

  private Optional<Refusal> refusal(CanonicalUrl url, Visit visit, int taken) {
    if (!visit.definition().scope().holds(url, visit.lease().depth() + 1)) {
      return Optional.of(new Refusal(RefusalCause.SCOPE, null));
    }
    if (visit.definition().isTrap(url)) {
      return Optional.of(new Refusal(RefusalCause.TRAP, null));
    }
    Optional<String> trap = Trap.in(url, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    if (trap.isPresent()) {
      return Optional.of(trap(trap.get(), url.text()));
    }
    return taken >= most ? Optional.of(new Refusal(RefusalCause.TOO_MANY, null)) : Optional.empty();
  }

  private static Refusal trap(String why, String url) {
    return new Refusal(RefusalCause.TRAP, why + ", " + url);
  }
}
