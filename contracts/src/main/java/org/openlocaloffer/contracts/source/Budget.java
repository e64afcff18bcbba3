package org.openlocaloffer.contracts.source;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.openlocaloffer.contracts.Required;

/**
 * How much of a source is fetched, and how gently.
 *
 * @param pages at most this many pages known for the source; 1 to 1,000,000; default 500
 * @param delay between two fetches of one host, at most an hour; default: the crawler's own
 * @param revisit until a page is looked at again for the first time, a minute to a year; default 7
 *     days
 * @param revisitLeast the soonest that a page which keeps changing is looked at again; default: a
 *     quarter of {@code revisit}, at least a minute
 * @param revisitMost the latest that a page which never changes is looked at again; default: eight
 *     times {@code revisit}, at most a year
 * @param pagesPerDay asked for in one day (UTC), whatever the answers; default 100,000, which is
 *     more than one host gives at a second each
 * @param bytesPerDay of bodies in one day (UTC), as received; default 5 GiB
 * @param windows when anything is fetched, such as {@code 22:00-06:00}, in London time, as its
 *     clocks go; empty means always
 */
public record Budget(
    Integer pages,
    Duration delay,
    Duration revisit,
    Duration revisitLeast,
    Duration revisitMost,
    Integer pagesPerDay,
    Long bytesPerDay,
    List<String> windows) {
  public static final int DEFAULT_PAGES = 500;
  public static final Duration DEFAULT_REVISIT = Duration.ofDays(7);
  public static final int DEFAULT_PAGES_PER_DAY = 100_000;
  public static final long DEFAULT_BYTES_PER_DAY = 5L << 30;

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration YEAR = Duration.ofDays(366);
  private static final Pattern WINDOW =
      Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d");

  public Budget {
    pages =
        pages == null ? DEFAULT_PAGES : (int) Required.within(pages, 1, 1_000_000, "budget.pages");
    if (delay != null) {
      Required.within(delay.toMillis(), 0, 3_600_000, "budget.delay (ms)");
    }
    revisit = within(revisit, DEFAULT_REVISIT, "budget.revisit (s)");
    revisitLeast =
        within(revisitLeast, longer(MINUTE, revisit.dividedBy(4)), "budget.revisitLeast (s)");
    revisitMost =
        within(revisitMost, shorter(YEAR, revisit.multipliedBy(8)), "budget.revisitMost (s)");
    if (revisitLeast.compareTo(revisit) > 0 || revisitMost.compareTo(revisit) < 0) {
      throw new IllegalArgumentException(
          "budget.revisit must lie between budget.revisitLeast and budget.revisitMost");
    }
    pagesPerDay =
        pagesPerDay == null
            ? DEFAULT_PAGES_PER_DAY
            : (int) Required.within(pagesPerDay, 1, 100_000_000, "budget.pagesPerDay");
    bytesPerDay =
        bytesPerDay == null
            ? DEFAULT_BYTES_PER_DAY
            : Required.within(bytesPerDay, 1, 1L << 50, "budget.bytesPerDay");
    windows = Required.list(windows).stream().map(Budget::window).toList();
  }

  /** All of the days, as much as anybody wants. */
  public Budget(Integer pages, Duration delay, Duration revisit) {
    this(pages, delay, revisit, null, null, null, null, null);
  }

  private static Duration within(Duration value, Duration otherwise, String field) {
    Duration given = value == null ? otherwise : value;
    Required.within(given.toSeconds(), MINUTE.toSeconds(), YEAR.toSeconds(), field);
    return given;
  }

  private static String window(String text) {
    String window = text.replace(" ", "");
    if (!WINDOW.matcher(window).matches() || window.substring(0, 5).equals(window.substring(6))) {
      throw new IllegalArgumentException(
          "budget.windows holds '%s', which is not two times of day such as 22:00-06:00"
              .formatted(text));
    }
    return window;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
