package org.openlocaloffer.operations.status;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as people in England say it, such as "22 November 2026, 14:05". */
final class LondonTime {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private LondonTime() {}

  static String of(Instant moment) {
    return FORMAT.format(moment);
  }
}
