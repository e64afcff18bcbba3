package org.openlocaloffer.crawler.candidate;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.crawler.candidate.EntryCandidates.Listing;
import org.openlocaloffer.crawler.frontier.Revisit;
import org.openlocaloffer.crawler.frontier.Schedule;
import org.openlocaloffer.crawler.frontier.lease.EntryState;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.ListVisits;
import org.openlocaloffer.crawler.frontier.lease.PageState.Validators;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Kind;
import org.openlocaloffer.crawler.kind.Unreadable;

/** Reads feeds, calendars and accounts: the whole list, or only what has changed in it. */
final class EntryReading {
  private final EntryCandidates entries;
  private final Schedule schedule;
  private final ListLinks links;
  private final int most;
  private final Clock clock;

  EntryReading(EntryMemory memory, Schedule schedule, PageConfig config, Clock clock) {
    this.entries = new EntryCandidates(memory, schedule, clock);
    this.schedule = schedule;
    this.most = config.entries();
    this.links = new ListLinks(config.outlinks());
    this.clock = clock;
  }

  /** A list, whole. */
  Finding read(Visit visit, Kind kind, NextVisit next) {
    Lease lease = visit.lease();
    try {
      Contents contents = kind.read(document(visit, lease.url())).first(most);
      ListLinks.Leads leads = links.of(visit, contents);
      boolean whole = lease.seed() && contents.complete() && visit.definition().tellsChanges(lease);
      NextVisit after = whole ? next.visits(wholeNow()) : next;
      // That this page is as it was says nothing of those after it.
      after = leads.goesOn() ? after.validators(Validators.NONE) : after;
      EntryFindings found = entries.of(new Listing(lease, contents, true));
      after = found.isEmptied() ? after.visits(null) : after;
      after = found.misses() ? after.lookAgain(schedule) : after;
      after =
          ListLinks.comesWithAnother(visit)
              ? after.dueIn(ListVisits.WHOLE_EVERY.multipliedBy(2))
              : after;
      return found.after(after).with(leads.links());
    } catch (Unreadable e) {
      return unreadable(next, e);
    }
  }

  /** What has changed in a list since it was read: nothing is missing from that. */
  Finding changes(Visit visit, Kind kind, NextVisit next) {
    Lease lease = visit.lease();
    Revisit revisit = visit.revisit();
    NextVisit asked =
        next.visits(lease.listVisits().ofChanges(clock.instant()))
            .validators(new Validators(lease.etag(), lease.lastModified()));
    if (ContentParts.ofList(visit.body()).equals(lease.parts())) {
      // A server that does not know the question answers as always: nothing has changed.
      return Finding.nothing(asked.again(revisit.same()));
    }
    try {
      String address = visit.definition().changes(lease).orElseThrow().text();
      Contents contents = kind.read(document(visit, address)).first(most);
      EntryFindings found = entries.of(new Listing(lease, contents, false));
      boolean news = !found.candidates().isEmpty() || !contents.lists().isEmpty();
      NextVisit after = asked.again(news ? revisit.changed() : revisit.same());
      ListLinks.Leads leads = links.of(visit, contents);
      // More has changed than one answer holds.
      after = leads.goesOn() ? after.visits(null).dueIn(Duration.ZERO) : after;
      return found.after(after).with(leads.links());
    } catch (Unreadable e) {
      return unreadable(asked, e);
    }
  }

  private static Finding unreadable(NextVisit next, Unreadable e) {
    return Finding.refused(next.visits(null), RefusalCause.UNREADABLE, e.getMessage());
  }

  private Document document(Visit visit, String url) {
    return new Document(
        visit.definition().source(),
        URI.create(url),
        visit.fetched().contentType(),
        visit.body(),
        clock.instant());
  }

  /** That a list is read whole now. */
  ListVisits wholeNow() {
    return ListVisits.whole(clock.instant());
  }

  /** The entries of a list that are not gone. */
  List<EntryState> known(Lease lease) {
    return entries.known(lease);
  }

  /** All of a list that is no more. If it comes back, it is read whole. */
  Finding gone(Lease lease, List<EntryState> known, NextVisit next) {
    return entries.gone(lease, known).after(next.validators(Validators.NONE));
  }
}
