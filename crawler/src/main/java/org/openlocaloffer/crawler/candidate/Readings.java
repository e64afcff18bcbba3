package org.openlocaloffer.crawler.candidate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.crawler.feed.SitemapReader;
import org.openlocaloffer.crawler.frontier.lease.EntryState;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.kind.Kind;

/** Hands a body to who reads it: pages, sitemaps, or the lists of every other kind of source. */
record Readings(PageReading pages, SitemapReading sitemaps, EntryReading entries) {
  /** The sitemaps that a website's robots.txt names. */
  Links announced(Visit visit) {
    boolean website = visit.definition().kind().isEmpty();
    boolean follows = visit.definition().source().scope().depth() > 0;
    return website && visit.lease().seed() && follows ? sitemaps.announced(visit) : Links.NONE;
  }

  Finding read(Visit visit, NextVisit next) {
    Lease lease = visit.lease();
    Optional<Kind> kind = visit.definition().kind();
    if (lease.list() && kind.isPresent()) {
      return visit.asksForChanges()
          ? entries.changes(visit, kind.get(), next)
          : entries.read(visit, kind.get(), learn(visit, next));
    }
    String type = type(visit.fetched().contentType());
    boolean html =
        type.isEmpty() || type.equals("text/html") || type.equals("application/xhtml+xml");
    if (lease.list()
        || (type.endsWith("xml") && !html && SitemapReader.looksLikeOne(visit.body()))) {
      return sitemaps.read(visit, learn(visit, next));
    }
    return html
        ? pages.read(visit, next)
        : Finding.refused(next, RefusalCause.TYPE, "no reader for " + type);
  }

  /** A list that is as it was has been read whole just now. */
  NextVisit unchanged(Visit visit, NextVisit next) {
    return visit.lease().listVisits() == null ? next : next.visits(entries.wholeNow());
  }

  /** What a list holds as far as anybody knows; nothing where it is none. */
  List<EntryState> known(Lease lease) {
    return lease.list() ? entries.known(lease) : List.of();
  }

  /** How often the list changes. */
  private static NextVisit learn(Visit visit, NextVisit next) {
    return next.says(ContentParts.ofList(visit.body()), visit.revisit());
  }

  private static String type(String contentType) {
    return contentType == null
        ? ""
        : contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }
}
