package org.openlocaloffer.crawler.frontier.lease;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What came of a lease; stored whole, once, and only while the lease holds.
 *
 * @param state of the page
 * @param dueIn until the page is due again
 * @param pace how gently its host is to be asked
 * @param bytes of the body, as received; also of one that was refused
 * @param fetched there was a body to read, or a 304
 * @param yield what was sent to the candidates
 * @param refused counts by cause, of the page itself and of links on it
 * @param example why the page itself came to nothing, for an operator; null where nothing went
 *     wrong
 * @param robots what robots.txt said: "allowed", "disallowed", "unreachable"; null where it was not
 *     asked
 * @param links to know of, all within the source's scope
 * @param entries of a list, those whose state has changed
 */
public record Outcome(
    Lease lease,
    PageState state,
    Duration dueIn,
    Pace pace,
    long bytes,
    boolean fetched,
    Yield yield,
    Map<Cause, Integer> refused,
    String example,
    String robots,
    List<Link> links,
    List<EntryState> entries)
    implements Serializable {

  /** Failures in a row. */
  private static final int PATIENCE = 3;

  /**
   * Whether the page got its turn: not while its host is left alone, nor until a failure is tried
   * again; but nobody waits for ever for what fails again and again.
   */
  public boolean settled() {
    boolean blocked = pace.block() != null;
    boolean hopeless = blocked && lease.blocks() >= PATIENCE || state.attempts() > PATIENCE;
    return hopeless || (!blocked && state.attempts() == 0);
  }

  /**
   * Whether nothing could be read here that should be. A list of which single entries could not be
   * read has not failed, nor has a page that a link led to and that is not there or not for us.
   */
  public boolean failed() {
    boolean said = yield.found() > 0 || !links.isEmpty() || !entries.isEmpty();
    boolean unread = !fetched && state.redirectTo() == null;
    boolean astray = !lease.seed() && refused.keySet().stream().anyMatch(Cause::isOfLink);
    return !astray && (unread || (refused.containsKey(Cause.UNREADABLE) && !said));
  }

  /** Whether the host cannot be asked, as often as it was tried. */
  public boolean away() {
    return pace.block() != null && settled();
  }

  /**
   * The same lease, come to nothing: where this outcome itself cannot be stored. The page is left
   * as it was, for a day.
   */
  public Outcome unstorable() {
    PageState asItWas =
        new PageState(
            lease.attempts(),
            lease.etag(),
            lease.lastModified(),
            lease.contentHash(),
            null,
            lease.missing(),
            lease.gone(),
            lease.revisit(),
            lease.parts(),
            lease.listVisits());
    return new Outcome(
        lease,
        asItWas,
        Duration.ofDays(1),
        pace,
        bytes,
        fetched,
        new Yield(0, 0),
        Map.of(Cause.UNREADABLE, 1),
        Cause.UNREADABLE.text() + ": holds what the database does not take",
        robots,
        List.of(),
        List.of());
  }

  /** Whether the page's host was asked for it, whatever it answered: what a day's budget counts. */
  public boolean asked() {
    return fetched || "allowed".equals(robots);
  }

  /** Whether the page was there with the content that was last sent. */
  public boolean unchanged() {
    return fetched
        && example == null
        && yield.found() == 0
        && lease.contentHash() != null
        && lease.contentHash().equals(state.contentHash());
  }

  /** Whether the visit found content in its place, new or as it was. */
  public boolean held() {
    return yield.found() > 0
        || unchanged()
        || entries.stream().anyMatch(entry -> !entry.gone() && entry.missing() == 0);
  }

  /** How many of each were sent to the candidates. */
  public record Yield(int found, int gone) implements Serializable {}

  /**
   * What is remembered of a page until the next visit.
   *
   * @param gone a Gone was sent, and the page has not come back
   * @param revisit between two visits that find the page in order; null where that is not known
   * @param parts of the content that was last seen; null where none was
   * @param listVisits of a list that can tell what has changed; null where it is to be read whole
   */
  public record PageState(
      int attempts,
      String etag,
      String lastModified,
      String contentHash,
      String redirectTo,
      int missing,
      boolean gone,
      Duration revisit,
      Parts parts,
      ListVisits listVisits)
      implements Serializable {}

  /**
   * @param delay between two fetches
   * @param block the host asked for patience, or could not be asked; null where all is well
   */
  public record Pace(Duration delay, Duration block) implements Serializable {
    /** The longer of the two. */
    public Duration untilNext() {
      return block != null && block.compareTo(delay) > 0 ? block : delay;
    }
  }
}
