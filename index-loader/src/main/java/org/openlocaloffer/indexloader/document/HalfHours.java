package org.openlocaloffer.indexloader.document;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.openlocaloffer.contracts.time.Times;

/**
 * The half-hours of the week in London on which something is on, such as "saturday-10:00" and
 * "saturday-10:30" for ten to eleven; "saturday" alone where its hours are not known, or are all of
 * the day.
 */
final class HalfHours {
  private static final int MINUTES = 30;
  private static final int DAY = 24 * 60;
  private static final int WEEK = 7 * DAY;

  private HalfHours() {}

  /**
   * @param at tells how far other clocks are from London's
   */
  static Set<String> of(Times times, Instant at) {
    Set<String> halfHours = new LinkedHashSet<>();
    for (DayOfWeek day : times.weekdays()) {
      if (times.opens() == null) {
        halfHours.add(word(day));
      } else {
        int opens = (day.getValue() - 1) * DAY + minute(times.opens()) + ahead(times, at);
        IntStream.iterate(floor(opens), m -> m < opens + length(times), m -> m + MINUTES)
            .mapToObj(HalfHours::word)
            .forEach(halfHours::add);
      }
    }
    return halfHours;
  }

  /** In minutes; past midnight where it closes no later than it opens. */
  private static int length(Times times) {
    if (times.closes() == null) {
      return 1;
    }
    int length = minute(times.closes()) - minute(times.opens());
    return length > 0 ? length : length + DAY;
  }

  private static int ahead(Times times, Instant at) {
    int london = Times.LONDON.getRules().getOffset(at).getTotalSeconds();
    return (london - times.zone().getRules().getOffset(at).getTotalSeconds()) / 60;
  }

  private static int minute(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }

  private static int floor(int minute) {
    return Math.floorDiv(minute, MINUTES) * MINUTES;
  }

  private static String word(int minuteOfWeek) {
    int minute = Math.floorMod(minuteOfWeek, WEEK);
    return "%s-%02d:%02d"
        .formatted(word(DayOfWeek.of(minute / DAY + 1)), minute % DAY / 60, minute % 60);
  }

  private static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }
}
