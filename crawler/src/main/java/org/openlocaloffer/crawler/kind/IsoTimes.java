package org.openlocaloffer.crawler.kind;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openlocaloffer.contracts.time.Times;

/** Dates and times of ISO 8601, as APIs and event markup write them. */
public final class IsoTimes {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  /** Facebook writes +0100. */
  private static final Pattern OFFSET = Pattern.compile("(?<=T.{2,20})([+-]\\d\\d)(\\d\\d)$");

  private static final Pattern ZONED = Pattern.compile(".*(?:Z|[+-]\\d\\d:\\d\\d)$");

  private IsoTimes() {}

  /**
   * Once, on London's clocks.
   *
   * @param start a date, or date and time; without an offset it is London's. May be null
   * @param end the same; one that is not after the start is none
   * @return empty where the start is no date
   */
  public static Optional<Times> once(String start, String end) {
    try {
      if (start == null || start.isBlank()) {
        return Optional.empty();
      }
      return Optional.of(
          DAY.matcher(start.strip()).matches() ? days(start, end) : timed(start, end));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Times days(String start, String end) {
    LocalDate first = LocalDate.parse(start.strip());
    LocalDateTime last = endOf(end);
    Times day = Times.once(first, null, null);
    return last != null && last.toLocalDate().isAfter(first)
        ? day.lasting(last.toLocalDate())
        : day;
  }

  private static Times timed(String start, String end) {
    LocalDateTime begins = inLondon(start);
    boolean day = end != null && DAY.matcher(end.strip()).matches();
    LocalDateTime ends = day ? null : endOf(end);
    return ends == null || !ends.isAfter(begins)
        ? Times.once(begins.toLocalDate(), begins.toLocalTime(), null)
        : of(begins, ends);
  }

  /**
   * On London's clocks; what ends early on the next morning ends on its own day.
   *
   * @param end after the start
   */
  public static Times of(LocalDateTime start, LocalDateTime end) {
    Times once = Times.once(start.toLocalDate(), start.toLocalTime(), end.toLocalTime());
    boolean overnight =
        end.toLocalDate().equals(start.toLocalDate().plusDays(1))
            && !end.toLocalTime().isAfter(start.toLocalTime());
    return overnight || end.toLocalDate().equals(start.toLocalDate())
        ? once
        : once.lasting(end.toLocalDate());
  }

  /** Null where it is none; a bad end does not cost the start. */
  private static LocalDateTime endOf(String end) {
    try {
      return end == null || end.isBlank()
          ? null
          : DAY.matcher(end.strip()).matches()
              ? LocalDate.parse(end.strip()).atStartOfDay()
              : inLondon(end);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static LocalDateTime inLondon(String time) {
    String iso = OFFSET.matcher(time.strip()).replaceFirst("$1:$2");
    LocalDateTime local =
        ZONED.matcher(iso).matches()
            ? OffsetDateTime.parse(iso).atZoneSameInstant(Times.LONDON).toLocalDateTime()
            : LocalDateTime.parse(iso);
    return local.withNano(0);
  }
}
