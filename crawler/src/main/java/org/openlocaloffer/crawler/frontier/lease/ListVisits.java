package org.openlocaloffer.crawler.frontier.lease;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * When a list was read, of a kind that can be asked for its changes alone.
 *
 * @param whole when all of it was read last
 * @param last when it was read last, all of it or its changes
 */
public record ListVisits(Instant whole, Instant last) implements Serializable {
  /** How often it is read whole: only that shows what has been taken away. */
  public static final Duration WHOLE_EVERY = Duration.ofDays(7);

  /** Changes are asked for from so much earlier, in case our clock and the list's differ. */
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
