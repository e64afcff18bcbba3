package org.openlocaloffer.crawler.candidate;

import java.util.List;
import java.util.Optional;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.feed.SitemapReader;
import org.openlocaloffer.crawler.feed.SitemapReader.Listed;
import org.openlocaloffer.crawler.feed.SitemapReader.Unreadable;
import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.lease.Cause;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.source.Definition;

/** Addresses from sitemaps, those within the source's scope, and when each was modified. */
final class SitemapReading {
  private final SitemapReader reader;

  SitemapReading(SitemapReader reader) {
    this.reader = reader;
  }

  /**
   * The sitemaps that robots.txt names; asked of seeds only, so that they are known once and early.
   */
  void announced(Lease lease, Fetched fetched, Definition definition, OutcomeBuilder outcome) {
    for (String address : fetched.sitemaps()) {
      Optional<CanonicalUrl> url = CanonicalUrl.of(address).filter(definition.scope()::holdsHost);
      link(url.map(u -> new Link(u.text(), u.host(), lease.depth(), true, 0)), outcome);
    }
  }

  void read(Lease lease, byte[] body, Definition definition, OutcomeBuilder outcome) {
    try {
      SitemapReader.Entries entries = reader.read(lease.url(), body);
      outcome.count(Cause.TOO_MANY, entries.passedOver());
      boolean wholeSource = definition.source().kind() == SourceKind.SITEMAP;
      addPages(entries.pages(), wholeSource ? 0 : 1, definition, outcome);
      if (lease.hops() == 0) {
        addIndexed(entries.sitemaps(), lease, definition, outcome);
      }
    } catch (Unreadable e) {
      outcome.refuse(Cause.UNREADABLE, e.getMessage());
    }
  }

  /** An index names sitemaps, not further indexes: the hop keeps a circle from going on. */
  private static void addIndexed(
      List<Listed> sitemaps, Lease lease, Definition definition, OutcomeBuilder outcome) {
    for (Listed sitemap : sitemaps) {
      Optional<CanonicalUrl> url =
          CanonicalUrl.of(sitemap.url()).filter(definition.scope()::holdsHost);
      link(
          url.map(
              u ->
                  new Link(u.text(), u.host(), lease.depth(), true, 1)
                      .modifiedAt(sitemap.modified())),
          outcome);
    }
  }

  private static void addPages(
      List<Listed> pages, int depth, Definition definition, OutcomeBuilder outcome) {
    for (Listed page : pages) {
      Optional<CanonicalUrl> url =
          CanonicalUrl.of(page.url()).filter(u -> definition.scope().holds(u, depth));
      link(
          url.map(u -> new Link(u.text(), u.host(), depth, false, 0).modifiedAt(page.modified())),
          outcome);
    }
  }

  private static void link(Optional<Link> link, OutcomeBuilder outcome) {
    link.ifPresentOrElse(outcome::link, () -> outcome.count(Cause.SCOPE, 1));
  }
}
