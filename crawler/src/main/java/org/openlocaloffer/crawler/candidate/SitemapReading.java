package org.openlocaloffer.crawler.candidate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.feed.SitemapReader;
import org.openlocaloffer.crawler.feed.SitemapReader.Listed;
import org.openlocaloffer.crawler.feed.SitemapReader.Unreadable;
import org.openlocaloffer.crawler.frontier.address.AddressScope;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;

/** Reads sitemaps: the addresses within the source's scope, and when each was modified. */
final class SitemapReading {
  private final SitemapReader reader;

  SitemapReading(SitemapReader reader) {
    this.reader = reader;
  }

  /**
   * The sitemaps that robots.txt names; asked of seeds only, so that they are known once and early.
   */
  Links announced(Visit visit) {
    AddressScope scope = visit.definition().scope();
    int depth = visit.lease().depth();
    return Links.within(
        visit.fetched().sitemaps().stream()
            .map(
                address ->
                    CanonicalUrl.of(address)
                        .filter(scope::holdsHost)
                        .map(url -> new Link(url.text(), url.host(), depth, true, 0)))
            .toList());
  }

  Finding read(Visit visit, NextVisit next) {
    try {
      SitemapReader.Entries entries = reader.read(visit.lease().url(), visit.body());
      boolean wholeSource = visit.definition().source().kind() == SourceKind.SITEMAP;
      List<Optional<Link>> links =
          Stream.concat(
                  entries.pages().stream().map(page -> page(page, wholeSource ? 0 : 1, visit)),
                  sitemaps(entries, visit))
              .toList();
      return Finding.nothing(next)
          .with(Refusals.counted(RefusalCause.TOO_MANY, entries.passedOver()))
          .with(Links.within(links));
    } catch (Unreadable e) {
      return Finding.refused(next, RefusalCause.UNREADABLE, e.getMessage());
    }
  }

  private static Optional<Link> page(Listed page, int depth, Visit visit) {
    AddressScope scope = visit.definition().scope();
    return CanonicalUrl.of(page.url())
        .filter(url -> scope.holds(url, depth))
        .map(url -> new Link(url.text(), url.host(), depth, false, 0).modifiedAt(page.modified()));
  }

  /** An index names sitemaps, not further indexes: the hop keeps a circle from going on. */
  private static Stream<Optional<Link>> sitemaps(SitemapReader.Entries entries, Visit visit) {
    Lease lease = visit.lease();
    return lease.hops() > 0
        ? Stream.empty()
        : entries.sitemaps().stream()
            .map(
                sitemap ->
                    CanonicalUrl.of(sitemap.url())
                        .filter(visit.definition().scope()::holdsHost)
                        .map(
                            url ->
                                new Link(url.text(), url.host(), lease.depth(), true, 1)
                                    .modifiedAt(sitemap.modified())));
  }
}
