package org.openlocaloffer.crawler.frontier;

import java.time.Duration;
import org.openlocaloffer.contracts.source.Budget;

/**
 * How long until a page is looked at again, learnt from how often it turned out to have changed:
 * half as long after a change, one and a half times as long where it was as before, within the
 * source's bounds.
 *
 * <p>A crawler only ever learns whether a page changed at all since the last visit, and what it
 * makes of that is worth most where visits are neither much rarer nor much more frequent than
 * changes (J. Cho and H. Garcia-Molina, "Estimating frequency of change", ACM Transactions on
 * Internet Technology 3(3), 2003). These two factors come to rest where the page has changed at 37
 * visits of a hundred (0.5^p · 1.5^(1-p) = 1), which is about two visits for each change of a page
 * that changes at random times.
 *
 * @param interval until the next visit
 * @param least the shortest there may be
 * @param most the longest there may be
 */
public record Revisit(Duration interval, Duration least, Duration most) {
  private static final double SOONER = 0.5;
  private static final double LATER = 1.5;

  public Revisit {
    interval = interval.compareTo(least) < 0 ? least : interval;
    interval = interval.compareTo(most) > 0 ? most : interval;
  }

  /**
   * @param before the interval of the visit that was made; null where it was the first
   */
  public static Revisit of(Budget budget, Duration before) {
    return new Revisit(
        before == null ? budget.revisit() : before, budget.revisitLeast(), budget.revisitMost());
  }

  /** The page has changed. */
  public Revisit changed() {
    return times(SOONER);
  }

  /** The page is as it was. */
  public Revisit same() {
    return times(LATER);
  }

  private Revisit times(double factor) {
    return new Revisit(Duration.ofMillis((long) (interval.toMillis() * factor)), least, most);
  }
}
