package org.openlocaloffer.crawler.candidate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.contracts.Printable;
import org.openlocaloffer.crawler.fetch.Fetched;
import org.openlocaloffer.crawler.frontier.Revisit;
import org.openlocaloffer.crawler.frontier.Schedule;
import org.openlocaloffer.crawler.frontier.lease.Cause;
import org.openlocaloffer.crawler.frontier.lease.EntryState;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.ListVisits;
import org.openlocaloffer.crawler.frontier.lease.Outcome;
import org.openlocaloffer.crawler.frontier.lease.Outcome.Pace;
import org.openlocaloffer.crawler.frontier.lease.Outcome.PageState;
import org.openlocaloffer.crawler.frontier.lease.Outcome.Yield;
import org.openlocaloffer.crawler.frontier.lease.Parts;

/**
 * An outcome while it is being judged: a page that is as it was, unless something is said. For one
 * thread.
 */
final class OutcomeBuilder {
  private final Lease lease;
  private final Fetched fetched;
  private final Map<Cause, Integer> refused = new EnumMap<>(Cause.class);
  private final Map<String, Link> links = new LinkedHashMap<>();
  private Duration dueIn;
  private Duration block;
  private final List<EntryState> entries = new ArrayList<>();
  private int found;
  private int goneCount;
  private String example;
  private int attempts;
  private String etag;
  private String lastModified;
  private String contentHash;
  private String redirectTo;
  private int missing;
  private boolean gone;
  private Duration revisit;
  private Parts parts;
  private ListVisits listVisits;

  /**
   * @param dueIn until the page is due again, unless something is said
   */
  OutcomeBuilder(Lease lease, Fetched fetched, Duration dueIn) {
    this.lease = lease;
    this.fetched = fetched;
    this.dueIn = dueIn;
    etag = lease.etag();
    lastModified = lease.lastModified();
    contentHash = lease.contentHash();
    missing = lease.missing();
    gone = lease.gone();
    revisit = lease.revisit();
    parts = lease.parts();
    listVisits = lease.listVisits();
  }

  /** There is a page: whatever was wrong before is over. */
  OutcomeBuilder present() {
    missing = 0;
    return this;
  }

  /** There is nothing to learn of how often it changes, or only what {@code next} says. */
  OutcomeBuilder again(Revisit next) {
    revisit = next.interval();
    dueIn = revisit;
    return this;
  }

  /** It was read, and says this. */
  OutcomeBuilder says(Parts now, Revisit before) {
    boolean first = lease.parts() == null;
    parts = now;
    return again(first ? before : now.equals(lease.parts()) ? before.same() : before.changed());
  }

  /** Of a list that can tell what has changed in it. */
  OutcomeBuilder visits(ListVisits visits) {
    listVisits = visits;
    return this;
  }

  /** Comes with another page, or where that fails by itself. */
  OutcomeBuilder dueIn(Duration wait) {
    dueIn = wait;
    return this;
  }

  OutcomeBuilder validators(String etag, String lastModified) {
    this.etag = etag;
    this.lastModified = lastModified;
    return this;
  }

  OutcomeBuilder refuse(Cause cause, String detail) {
    count(cause, 1);
    // A NUL from a header or an XML error would keep the whole batch from being stored.
    example =
        detail == null
            ? cause.text()
            : cause.text() + ": " + Printable.of(detail.replaceAll("\\p{Cntrl}", " "));
    return this;
  }

  /** What was known of the page stays, but for the tags that a 304 would confirm. */
  OutcomeBuilder wall(String detail) {
    return refuse(Cause.LOGIN_WALL, detail).validators(null, null);
  }

  OutcomeBuilder count(Cause cause, int times) {
    if (times > 0) {
      refused.merge(cause, times, Integer::sum);
    }
    return this;
  }

  /** A link that is not followed; the first of them is the example, if the page itself is none. */
  OutcomeBuilder trap(String url, String why) {
    count(Cause.TRAP, 1);
    if (example == null) {
      example = Cause.TRAP.text() + ": " + why + ", " + url;
    }
    return this;
  }

  OutcomeBuilder retryIn(Duration wait) {
    attempts = lease.attempts() + 1;
    dueIn = wait;
    return this;
  }

  OutcomeBuilder block(Duration time) {
    block = time;
    dueIn = time;
    return this;
  }

  OutcomeBuilder missing(Duration again) {
    missing = lease.missing() + 1;
    dueIn = again;
    return this;
  }

  /** Forgets the content, so that a page that comes back is new. */
  OutcomeBuilder gone() {
    gone = true;
    goneCount++;
    contentHash = null;
    parts = null;
    return validators(null, null);
  }

  OutcomeBuilder found(String hash) {
    contentHash = hash;
    gone = false;
    found++;
    return this;
  }

  /** An entry of a list whose candidate, found or gone, is sent along. */
  OutcomeBuilder sent(EntryState entry) {
    found += entry.gone() ? 0 : 1;
    goneCount += entry.gone() ? 1 : 0;
    return remember(entry);
  }

  /** An entry of a list of which there is nothing to say to others. */
  OutcomeBuilder remember(EntryState entry) {
    entries.add(entry);
    return this;
  }

  /** Something is missing from a list: read it whole, and in time to be sure. */
  OutcomeBuilder lookAgain(Schedule schedule) {
    dueIn = schedule.missing(dueIn);
    return visits(null).validators(null, null);
  }

  OutcomeBuilder redirectTo(String url) {
    redirectTo = url;
    return this;
  }

  OutcomeBuilder link(Link link) {
    if (!link.url().equals(lease.url())) {
      links.putIfAbsent(link.url(), link);
    }
    return this;
  }

  int links() {
    return links.size();
  }

  Outcome build() {
    return new Outcome(
        lease,
        new PageState(
            attempts,
            etag,
            lastModified,
            contentHash,
            redirectTo,
            missing,
            gone,
            revisit,
            parts,
            listVisits),
        dueIn,
        new Pace(fetched.delay(), block),
        fetched.bytes(),
        fetched.unchanged() || (fetched.cause() == null && fetched.bytes() > 0),
        new Yield(found, goneCount),
        Map.copyOf(refused),
        example,
        fetched.robots(),
        List.copyOf(links.values()),
        List.copyOf(entries));
  }
}
