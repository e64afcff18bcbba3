package org.openlocaloffer.directory.listing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.openlocaloffer.contracts.time.Occasion;
import org.openlocaloffer.contracts.time.Times;
import org.openlocaloffer.contracts.time.TimesInWords;

/** A date as people here say it, in London's time: "Saturday 5 December 2026, 10am to 12 noon". */
final class OccasionWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  private OccasionWords() {}

  static String of(Occasion occasion) {
    ZonedDateTime start = london(occasion.start());
    if (occasion.allDay()) {
      ZonedDateTime last = occasion.end() == null ? start : london(occasion.end().minusSeconds(1));
      boolean oneDay = last.toLocalDate().equals(start.toLocalDate());
      return oneDay ? DAY.format(start) : DAY.format(start) + " to " + DAY.format(last);
    }
    ZonedDateTime end = occasion.end() == null ? start : london(occasion.end());
    if (Duration.between(start, end).toHours() < 24) {
      LocalTime closes = occasion.end() == null ? null : end.toLocalTime();
      return DAY.format(start) + ", " + TimesInWords.hours(start.toLocalTime(), closes);
    }
    return "%s, %s to %s, %s"
        .formatted(
            DAY.format(start),
            TimesInWords.hours(start.toLocalTime(), null),
            DAY.format(end),
            TimesInWords.hours(end.toLocalTime(), null));
  }

  private static ZonedDateTime london(Instant at) {
    return at.atZone(Times.LONDON);
  }
}
