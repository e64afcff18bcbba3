package org.openlocaloffer.crawler.candidate;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.crawler.extract.Extraction;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.extract.Page;
import org.openlocaloffer.crawler.extract.RobotsDirectives;
import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.PageState.Validators;
import org.openlocaloffer.crawler.frontier.lease.Refusal;

/**
 * Reads an HTML page: follows its links, and makes a candidate of it if it says something that
 * moderators should see and did not say it before.
 */
final class PageReading {
  /** Characters of text in a candidate; longer pages are books. */
  private static final int LONGEST_TEXT = 400_000;

  private final Repeats repeats = new Repeats();
  private final Extractor extractor;
  private final Outlinks outlinks;
  private final String agent;
  private final Clock clock;

  PageReading(PageSettings settings, String agent, Clock clock) {
    this.extractor = new Extractor(settings.offer(), agent, clock);
    this.outlinks = new Outlinks(settings.limits().outlinks(), clock);
    this.agent = agent;
    this.clock = clock;
  }

  /** A page that makes no candidate says why in the refusals, unless it is as it was. */
  Finding read(Visit visit, NextVisit next) {
    Lease lease = visit.lease();
    Extraction page = extractor.extract(page(visit));
    RobotsDirectives directives = directives(visit.fetched(), page);
    Content content = Content.of(page);
    Optional<String> emptiness = emptiness(lease, page, content);
    // Where a feed names the pages, their links do not belong to the source.
    boolean follow = visit.definition().kind().isEmpty() && !directives.nofollow();
    Links links = follow && emptiness.isEmpty() ? outlinks.of(visit, page) : Links.NONE;
    NextVisit read = next.says(content.parts(), visit.revisit());
    return refusal(visit, page, directives.noindex(), emptiness)
        .map(refusal -> refused(visit, page, refusal, lease.contentHash() == null ? read : next))
        .orElseGet(
            () ->
                content.isThatOf(lease)
                    ? Finding.nothing(next.again(visit.revisit().same()))
                    : Finding.nothing(read.found(content.hash()))
                        .sending(List.of(found(lease, page, content))))
        .with(links);
  }

  private static Finding refused(Visit visit, Extraction page, Refusal refusal, NextVisit next) {
    boolean wall = refusal.cause() == RefusalCause.LOGIN_WALL;
    // What was known of the page stays, but for the tags that a 304 would confirm.
    NextVisit after = wall ? next.validators(Validators.NONE) : next;
    Finding finding = Finding.refused(after, refusal.cause(), refusal.detail());
    return refusal.cause() == RefusalCause.DUPLICATE
        ? finding.with(Links.to(link(better(visit, page).orElseThrow(), visit.lease())))
        : finding;
  }

  private static Page page(Visit visit) {
    return new Page(
        HttpUrl.get(visit.lease().url()).uri(), visit.body(), visit.fetched().contentType());
  }

  private RobotsDirectives directives(Fetched fetched, Extraction page) {
    return RobotsTag.directives(fetched.robotsTag(), agent, clock.instant())
        .and(new RobotsDirectives(page.noindex(), page.nofollow()));
  }

  /**
   * Why this is what the site answers to any address, with links to more of the same; empty where
   * it is a page. One that was a page before stays one.
   */
  private Optional<String> emptiness(Lease lease, Extraction page, Content content) {
    if (lease.seed() || content.isThatOf(lease)) {
      return Optional.empty();
    }
    if (Worth.isNotFound(page)) {
      return Optional.of("says that it was not found");
    }
    return page.canonical() == null
            && repeats.has(lease.sourceId(), content.textHash(), lease.url())
        ? Optional.of("says the same as other addresses")
        : Optional.empty();
  }

  /** Why the page is no candidate; empty where it may be one. */
  private static Optional<Refusal> refusal(
      Visit visit, Extraction page, boolean noindex, Optional<String> emptiness) {
    Lease lease = visit.lease();
    boolean isKnown = lease.contentHash() != null;
    if (noindex) {
      return Optional.of(new Refusal(RefusalCause.NOINDEX, null));
    }
    if ((isKnown || !lease.seed()) && LoginWall.stands(lease, page, visit.body())) {
      return Optional.of(new Refusal(RefusalCause.LOGIN_WALL, "asks to sign in"));
    }
    if (emptiness.isPresent()) {
      return emptiness.map(why -> new Refusal(RefusalCause.NOT_A_RESOURCE, why));
    }
    Optional<CanonicalUrl> better = better(visit, page);
    if (better.isPresent()) {
      return better.map(
          url -> new Refusal(RefusalCause.DUPLICATE, "the page to use is " + url.text()));
    }
    return lease.seed()
        ? Optional.empty()
        : Worth.refusal(page).map(why -> new Refusal(RefusalCause.NOT_A_RESOURCE, why));
  }

  /** The address that the page names as the one to use, where that is another of the source. */
  private static Optional<CanonicalUrl> better(Visit visit, Extraction page) {
    Lease lease = visit.lease();
    return Optional.ofNullable(page.canonical())
        .filter(url -> !lease.seed())
        .flatMap(url -> CanonicalUrl.of(url.toString()))
        .filter(url -> !url.text().equals(lease.url()))
        .filter(url -> visit.definition().scope().holds(url, lease.depth()));
  }

  private static Link link(CanonicalUrl url, Lease lease) {
    return new Link(url.text(), url.host(), lease.depth(), false, 0);
  }

  private Candidate found(Lease lease, Extraction page, Content content) {
    String text =
        page.text().length() <= LONGEST_TEXT ? page.text() : page.text().substring(0, LONGEST_TEXT);
    return new Candidate.Found(
        lease.url(),
        lease.sourceId(),
        clock.instant(),
        content.hash(),
        page.title(),
        text,
        page.snapshotHtml(),
        page.language(),
        page.claims(),
        content.changedSince(lease));
  }
}
