package org.openlocaloffer.contracts.source;

import java.time.Duration;
import org.openlocaloffer.contracts.Required;

/**
 * How much of a source is fetched, and how gently.
 *
 * @param pages at most this many pages known for the source; 1 to 1,000,000; default 500
 * @param delay between two fetches of one host, at most an hour; default: the crawler's own
 * @param revisit until an unchanged page is looked at again, a minute to a year; default 7 days
 */
public record Budget(Integer pages, Duration delay, Duration revisit) {
  public static final int DEFAULT_PAGES = 500;
  public static final Duration DEFAULT_REVISIT = Duration.ofDays(7);

  public Budget {
    pages =
        pages == null ? DEFAULT_PAGES : (int) Required.within(pages, 1, 1_000_000, "budget.pages");
    if (delay != null) {
      Required.within(delay.toMillis(), 0, 3_600_000, "budget.delay (ms)");
    }
    revisit = revisit == null ? DEFAULT_REVISIT : revisit;
    Required.within(revisit.toSeconds(), 60, 366L * 86_400, "budget.revisit (s)");
  }
}
