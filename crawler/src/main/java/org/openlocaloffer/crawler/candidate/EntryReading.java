package org.openlocaloffer.crawler.candidate;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.crawler.candidate.EntryCandidates.Listing;
import org.openlocaloffer.crawler.frontier.Revisit;
import org.openlocaloffer.crawler.frontier.Schedule;
import org.openlocaloffer.crawler.frontier.lease.Cause;
import org.openlocaloffer.crawler.frontier.lease.EntryState;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.ListVisits;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Kind;
import org.openlocaloffer.crawler.kind.Unreadable;
import org.openlocaloffer.crawler.source.Definition;

/** Reads the lists of feeds, calendars, accounts: whole, or what has changed in them. */
final class EntryReading {
  private final EntryCandidates entries;
  private final ListLinks links;
  private final int most;
  private final Clock clock;

  EntryReading(EntryMemory memory, Schedule schedule, PageConfig config, Clock clock) {
    this.entries = new EntryCandidates(memory, schedule, clock);
    this.most = config.entries();
    this.links = new ListLinks(config.outlinks());
    this.clock = clock;
  }

  /** A list, whole. */
  List<Candidate> read(Visit visit, Kind kind, Definition definition, OutcomeBuilder outcome) {
    Lease lease = visit.lease();
    try {
      Contents contents = kind.read(document(visit, lease.url(), definition)).first(most);
      links.follow(lease, contents, definition, outcome);
      if (lease.seed() && contents.complete() && definition.tellsChanges(lease)) {
        outcome.visits(ListVisits.whole(clock.instant()));
      }
      List<Candidate> candidates = entries.of(new Listing(lease, contents, true), outcome);
      if (ListLinks.comesWithAnother(lease, definition)) {
        outcome.dueIn(ListVisits.WHOLE_EVERY.multipliedBy(2));
      }
      return candidates;
    } catch (Unreadable e) {
      outcome.visits(null).refuse(Cause.UNREADABLE, e.getMessage());
      return List.of();
    }
  }

  /** What has changed in a list since it was read: nothing is missing from that. */
  List<Candidate> changes(Visit visit, Kind kind, Definition definition, OutcomeBuilder outcome) {
    Lease lease = visit.lease();
    Revisit revisit = Revisit.of(definition.source().budget(), lease.revisit());
    outcome
        .visits(lease.listVisits().ofChanges(clock.instant()))
        .validators(lease.etag(), lease.lastModified());
    if (ContentParts.ofList(visit.body()).equals(lease.parts())) {
      // Who does not know the question answers as always: nothing has changed.
      outcome.again(revisit.same());
      return List.of();
    }
    try {
      String asked = definition.changes(lease).orElseThrow().text();
      Contents contents = kind.read(document(visit, asked, definition)).first(most);
      List<Candidate> candidates = entries.of(new Listing(lease, contents, false), outcome);
      boolean news = !candidates.isEmpty() || !contents.lists().isEmpty();
      outcome.again(news ? revisit.changed() : revisit.same());
      links.follow(lease, contents, definition, outcome);
      return candidates;
    } catch (Unreadable e) {
      outcome.visits(null).refuse(Cause.UNREADABLE, e.getMessage());
      return List.of();
    }
  }

  private Document document(Visit visit, String url, Definition definition) {
    return new Document(
        definition.source(),
        URI.create(url),
        visit.fetched().contentType(),
        visit.body(),
        clock.instant());
  }

  /** The entries of a list that are not gone. */
  List<EntryState> known(Lease lease) {
    return entries.known(lease);
  }

  /** All of a list that is no more. If it comes back, it is read whole. */
  List<Candidate> gone(Lease lease, List<EntryState> known, OutcomeBuilder outcome) {
    outcome.validators(null, null);
    return known.stream().map(entry -> entries.gone(lease, entry.url(), outcome)).toList();
  }
}
