package org.openlocaloffer.directory.listing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.openlocaloffer.contracts.time.Occasion;
import org.openlocaloffer.contracts.time.Times;

/** A date as people here say it, in London's time: "Saturday 5 December 2026, 10am to 12 noon". */
final class OccasionWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("ha", Locale.UK);
  private static final DateTimeFormatter HOUR_AND_MINUTE =
      DateTimeFormatter.ofPattern("h:mma", Locale.UK);

  private OccasionWords() {}

  static String of(Occasion occasion) {
    ZonedDateTime start = london(occasion.start());
    if (occasion.allDay()) {
      ZonedDateTime last = occasion.end() == null ? start : london(occasion.end().minusSeconds(1));
      boolean oneDay = last.toLocalDate().equals(start.toLocalDate());
      return oneDay ? DAY.format(start) : DAY.format(start) + " to " + DAY.format(last);
    }
    String begins = DAY.format(start) + ", " + time(start.toLocalTime());
    if (occasion.end() == null) {
      return begins;
    }
    ZonedDateTime end = london(occasion.end());
    boolean overnight = Duration.between(start, end).toHours() < 24;
    return overnight
        ? begins + " to " + time(end.toLocalTime())
        : "%s to %s, %s".formatted(begins, DAY.format(end), time(end.toLocalTime()));
  }

  /** "10am", "10:30am", "12 noon", "12 midnight". */
  static String time(LocalTime time) {
    if (time.equals(LocalTime.NOON)) {
      return "12 noon";
    }
    if (time.equals(LocalTime.MIDNIGHT)) {
      return "12 midnight";
    }
    DateTimeFormatter format = time.getMinute() == 0 ? HOUR : HOUR_AND_MINUTE;
    return format.format(time).toLowerCase(Locale.UK);
  }

  private static ZonedDateTime london(Instant at) {
    return at.atZone(Times.LONDON);
  }
}
