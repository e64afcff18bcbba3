package org.openlocaloffer.crawler.frontier.lease;

import java.io.Serializable;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.RobotsState;

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
 * @param example why the page itself, or else a link on it, came to nothing; null where nothing
 *     went wrong
 * @param robots null where robots.txt was not asked
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
    Map<RefusalCause, Integer> refused,
    Refusal example,
    RobotsState robots,
    List<Link> links,
    List<EntryState> entries)
    implements Serializable {

  /** Failures in a row. */
  private static final int PATIENCE = 3;

  /** What may well be the fault of whoever linked to the page, and none of its source's. */
  private static final Set<RefusalCause> OF_LINKS =
      EnumSet.of(
          RefusalCause.ROBOTS,
          RefusalCause.SCOPE,
          RefusalCause.TRAP,
          RefusalCause.TYPE,
          RefusalCause.MISSING);

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
    boolean astray = !lease.seed() && refused.keySet().stream().anyMatch(OF_LINKS::contains);
    return !astray && (unread || (refused.containsKey(RefusalCause.UNREADABLE) && !said));
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
    return new Outcome(
        lease,
        PageState.of(lease, lease.attempts()),
        Duration.ofDays(1),
        pace,
        bytes,
        fetched,
        new Yield(0, 0),
        Map.of(RefusalCause.UNREADABLE, 1),
        new Refusal(RefusalCause.UNREADABLE, "holds what the database does not take"),
        robots,
        List.of(),
        List.of());
  }

  /** Whether the page's host was asked for it, whatever it answered: what a day's budget counts. */
  public boolean asked() {
    return fetched || robots == RobotsState.ALLOWED;
  }

  /** Whether the page was there with the content that was last sent. */
  public boolean unchanged() {
    return fetched
        && example == null
        && yield.found() == 0
        && lease.contentHash() != null
        && lease.contentHash().equals(state.content().hash());
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
