package org.openlocaloffer.crawler.frontier.lease;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * When a list was read that can tell what has changed in it.
 *
 * @param whole all of it
 * @param last all of it, or what had changed
 */
public record ListVisits(Instant whole, Instant last) implements Serializable {
  /** Changes do not tell what has been taken away: that is noticed so late. */
  public static final Duration WHOLE_EVERY = Duration.ofDays(7);

  /** For clocks that differ, ours and the list's. */
  private static final Duration OVERLAP = Duration.ofHours(1);

  public static ListVisits whole(Instant now) {
    return new ListVisits(now, now);
  }

  public ListVisits ofChanges(Instant now) {
    return new ListVisits(whole, now);
  }

  public boolean isWholeDue(Instant now) {
    return !now.isBefore(whole.plus(WHOLE_EVERY));
  }

  /** What the next reading of changes has to begin with. */
  public Instant since() {
    return last.minus(OVERLAP);
  }
}
