package org.openlocaloffer.sitekit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates as people here write them, in templates as {@code @dates}. Instants are shown in the time
 * of Europe/London; null is shown as nothing.
 */
public final class Dates {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

  /** For example "21 November 2026". */
  public String day(Instant when) {
    return when == null ? "" : DAY.format(when.atZone(LONDON));
  }

  /** For example "21 November 2026". */
  public String date(LocalDate when) {
    return when == null ? "" : DAY.format(when);
  }

  /** For example "21 November 2026, 3:05pm". */
  public String dayAndTime(Instant when) {
    return when == null
        ? ""
        : day(when) + ", " + TIME.format(when.atZone(LONDON)).toLowerCase(Locale.UK);
  }
}
