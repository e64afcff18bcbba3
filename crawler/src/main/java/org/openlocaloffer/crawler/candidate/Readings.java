package org.openlocaloffer.crawler.candidate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.crawler.feed.SitemapReader;
import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.frontier.Revisit;
import org.openlocaloffer.crawler.frontier.lease.Cause;
import org.openlocaloffer.crawler.frontier.lease.EntryState;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.kind.Kind;
import org.openlocaloffer.crawler.source.Definition;

/** Who reads what: pages, sitemaps, and the lists of every other kind of source. */
record Readings(PageReading pages, SitemapReading sitemaps, EntryReading entries) {

  /** The sitemaps that a website's robots.txt names. */
  void announced(Lease lease, Fetched fetched, Definition definition, OutcomeBuilder outcome) {
    boolean website = definition.kind().isEmpty();
    if (website && lease.seed() && definition.source().scope().depth() > 0) {
      sitemaps.announced(lease, fetched, definition, outcome);
    }
  }

  /** Empty where there is nothing to say; why is in the outcome. */
  List<Candidate> read(Visit visit, Definition definition, OutcomeBuilder outcome) {
    Lease lease = visit.lease();
    Optional<Kind> kind = definition.kind();
    if (lease.list() && kind.isPresent()) {
      if (definition.changes(lease).isPresent()) {
        return entries.changes(visit, kind.get(), definition, outcome);
      }
      learn(visit, definition, outcome);
      return entries.read(visit, kind.get(), definition, outcome);
    }
    String type = type(visit.fetched().contentType());
    boolean html =
        type.isEmpty() || type.equals("text/html") || type.equals("application/xhtml+xml");
    if (lease.list()
        || (type.endsWith("xml") && !html && SitemapReader.looksLikeOne(visit.body()))) {
      learn(visit, definition, outcome);
      sitemaps.read(lease, visit.body(), definition, outcome);
      return List.of();
    }
    if (!html) {
      outcome.refuse(Cause.TYPE, "no reader for " + type);
      return List.of();
    }
    return pages.read(visit, definition, outcome, kind.isEmpty());
  }

  /** What a list holds as far as anybody knows; nothing where it is none. */
  List<EntryState> known(Lease lease) {
    return lease.list() ? entries.known(lease) : List.of();
  }

  /** How often the list changes. */
  private static void learn(Visit visit, Definition definition, OutcomeBuilder outcome) {
    outcome.says(
        ContentParts.ofList(visit.body()),
        Revisit.of(definition.source().budget(), visit.lease().revisit()));
  }

  private static String type(String contentType) {
    return contentType == null
        ? ""
        : contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }
}
