package org.openlocaloffer.crawler.candidate;

import java.time.Clock;
import java.util.List;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.frontier.Revisit;
import org.openlocaloffer.crawler.frontier.Schedule;
import org.openlocaloffer.crawler.frontier.lease.EntryState;
import org.openlocaloffer.crawler.frontier.lease.Lease;

/** What a fetch without a body to read comes to: a pause for the host, another try, or a Gone. */
final class Failures {
  private final Readings readings;
  private final Schedule schedule;
  private final Clock clock;

  Failures(Readings readings, Schedule schedule, Clock clock) {
    this.readings = readings;
    this.schedule = schedule;
    this.clock = clock;
  }

  /**
   * Whether a list was asked for its changes at an address of their own, and that gave nothing. A
   * host that wants patience is no answer either way.
   */
  boolean isNoAnswer(Visit visit) {
    Fetched fetched = visit.fetched();
    RefusalCause cause = fetched.cause();
    return visit.asksForChanges()
        && (cause == null
            ? fetched.redirects() || fetched.unchanged()
            : cause == RefusalCause.ROBOTS || (!cause.isOfHost() && fetched.status() / 100 == 4));
  }

  /** Says nothing of the list itself, which is asked for next. */
  Finding withoutChanges(Visit visit) {
    RefusalCause cause = visit.fetched().cause();
    NextVisit next =
        NextVisit.asBefore(visit).visits(null).retry(visit.lease().attempts() + 1, schedule);
    return Finding.refused(
        next, cause == null ? RefusalCause.STATUS : cause, "asked for changes alone");
  }

  Finding of(Visit visit) {
    Fetched fetched = visit.fetched();
    Lease lease = visit.lease();
    RefusalCause cause = fetched.cause();
    NextVisit next = NextVisit.asBefore(visit);
    if (cause.isOfHost()) {
      next = next.block(schedule.block(lease.blocks(), fetched.patience()));
    } else if (cause == RefusalCause.MISSING) {
      return missing(visit, next).with(Refusals.ofPage(cause, fetched.detail()));
    } else if (cause == RefusalCause.TIMEOUT) {
      // A host that is so slow has enough to do; the page itself waits behind the host's others.
      next = next.block(schedule.block(lease.blocks(), null));
      next = next.retry(lease.attempts() + 1, schedule);
    } else if (fetched.status() >= 500) {
      next = next.retry(lease.attempts() + 1, schedule);
    }
    // Any other will be no different soon: the page is looked at again with all the others.
    return Finding.refused(next, cause, fetched.detail());
  }

  /** A list has no content of its own: what goes with it is the entries that it held. */
  private Finding missing(Visit visit, NextVisit next) {
    Lease lease = visit.lease();
    Revisit revisit = visit.revisit();
    List<EntryState> entries = readings.known(lease);
    boolean wasThere = lease.contentHash() != null && !lease.gone();
    if (!wasThere && entries.isEmpty()) {
      return Finding.nothing(next.again(revisit.same()).missing(revisit.same().interval()));
    }
    if (!schedule.isGone(lease.missing(), lease.missingSince(), clock.instant())) {
      return Finding.nothing(next.missing(schedule.missing(revisit.interval())));
    }
    NextVisit later = next.missing(revisit.interval());
    return wasThere
        ? Finding.nothing(later.gone()).sending(List.of(gone(visit)))
        : readings.entries().gone(lease, entries, later);
  }

  private Candidate gone(Visit visit) {
    Lease lease = visit.lease();
    return new Candidate.Gone(
        lease.url(), lease.sourceId(), clock.instant(), visit.fetched().status());
  }
}
