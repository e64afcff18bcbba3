package org.openlocaloffer.crawler.extract.schema;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openlocaloffer.contracts.time.Times;

/**
 * A schema.org Schedule as a recurrence rule.
 *
 * @param eventStart the event's own first day, where the schedule says none; may be null
 */
record SchemaSchedule(Thing thing, LocalDate eventStart) {
  private static final Pattern EVERY = Pattern.compile("P(\\d{1,3})([DWMY])");
  private static final Pattern DAY = Pattern.compile("(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)");

  /** Which Saturday of a month must be said. */
  private static final Pattern WHICH = Pattern.compile("(-?[1-5][A-Z]{2},?)+");

  private static final Map<String, String> WEEK =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY").stream()
          .collect(Collectors.toUnmodifiableMap(day -> day, day -> day.substring(0, 2)));

  private static final Map<String, String> WORDS =
      Map.of("daily", "P1D", "weekly", "P1W", "fortnightly", "P2W", "monthly", "P1M");
  private static final Map<String, String> FREQUENCIES =
      Map.of("D", "DAILY", "W", "WEEKLY", "M", "MONTHLY", "Y", "YEARLY");

  /** Empty where its frequency, a day or a time cannot be read for sure. */
  Optional<Times> times() {
    LocalDate start = day("startDate") == null ? eventStart : day("startDate");
    String rrule = rrule(start);
    LocalTime opens = time(thing.text("startTime"));
    LocalTime closes = time(thing.text("endTime"));
    boolean unread = opens == null && !thing.text("startTime").isEmpty();
    if (rrule == null || start == null || unread) {
      return Optional.empty();
    }
    List<LocalDate> except =
        thing.texts("exceptDate").stream().map(SchemaDate::day).filter(Objects::nonNull).toList();
    return made(start, opens, closes, rrule, except);
  }

  private Optional<Times> made(
      LocalDate start, LocalTime opens, LocalTime closes, String rrule, List<LocalDate> except) {
    try {
      LocalDate through = day("endDate");
      LocalDate first = isOneOfItsDays(start) ? start : null;
      LocalDate from = first == null ? start : null;
      return Optional.of(
          new Times(first, null, opens, closes, null, rrule, from, through, except, null, zone()));
    } catch (IllegalArgumentException impossible) {
      return Optional.empty();
    }
  }

  /** A schedule may begin on a Monday and be on Saturdays: then its first day is no date of it. */
  private boolean isOneOfItsDays(LocalDate start) {
    String days = days();
    return days.isEmpty() || days.contains(start.getDayOfWeek().name().substring(0, 2));
  }

  private String zone() {
    String zone = thing.text("scheduleTimezone");
    return zone.isEmpty() ? null : zone;
  }

  /** Null where it cannot be told. */
  private String rrule(LocalDate start) {
    String said = thing.text("repeatFrequency");
    String bare = said.substring(said.lastIndexOf('/') + 1);
    Matcher every = EVERY.matcher(WORDS.getOrDefault(bare.toLowerCase(Locale.ROOT), bare));
    if (start == null || !every.matches()) {
      return null;
    }
    String days = days();
    boolean monthly = every.group(2).equals("M");
    if (days == null || monthly && !days.isEmpty() && !WHICH.matcher(days).matches()) {
      return null;
    }
    List<String> monthDays = thing.texts("byMonthDay");
    String count = thing.text("repeatCount");
    return "FREQ=%s;INTERVAL=%s".formatted(FREQUENCIES.get(every.group(2)), every.group(1))
        + (days.isEmpty() ? "" : ";BYDAY=" + days)
        + (monthDays.isEmpty() ? "" : ";BYMONTHDAY=" + String.join(",", monthDays))
        + (count.isEmpty() ? "" : ";COUNT=" + count);
  }

  /** "MO,WE"; null where one cannot be read. */
  private String days() {
    List<String> days =
        thing.texts("byDay").stream()
            .map(day -> day.substring(day.lastIndexOf('/') + 1))
            .map(SchemaSchedule::code)
            .toList();
    return days.contains("") ? null : String.join(",", days);
  }

  /** "Monday" as "MO", "1SA" as it is; empty where it is neither. */
  private static String code(String day) {
    String upper = day.toUpperCase(Locale.ROOT);
    return DAY.matcher(upper).matches() ? upper : WEEK.getOrDefault(upper, "");
  }

  private LocalDate day(String property) {
    return SchemaDate.day(thing.text(property));
  }

  /** Null where it is none. */
  private static LocalTime time(String text) {
    try {
      return text.isEmpty()
          ? null
          : LocalTime.parse(text.length() > 5 ? text.substring(0, 5) : text);
    } catch (DateTimeException impossible) {
      return null;
    }
  }
}
