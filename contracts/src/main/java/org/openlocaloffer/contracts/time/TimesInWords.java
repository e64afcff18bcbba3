package org.openlocaloffer.contracts.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Times as people say them: "Every Saturday, 10am to 12 noon, until 12 December 2026". */
public final class TimesInWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  /** The day of the year on which summer time is asked for. */
  private static final int MIDSUMMER = 180;

  private TimesInWords() {}

  /**
   * Says when it is; exceptions and further days are left out, and hours too where they are not
   * always the same in London.
   *
   * @return empty where there are no words for it that people would use
   */
  public static Optional<String> of(Times times) {
    if (times.rrule() == null && times.days().isEmpty()) {
      return times.start() == null || times.repeats() ? Optional.empty() : Optional.of(once(times));
    }
    if (isAnotherDayHere(times)) {
      return Optional.empty();
    }
    Optional<String> hours = hoursHere(times);
    LocalDate last = last(times);
    return Repetition.words(rule(times))
        .map(words -> words + hours.map(each -> ", " + each).orElse(""))
        .map(words -> last == null ? words : words + ", until " + last.format(DAY));
  }

  /**
   * "10am to 12 noon", or "10am" alone.
   *
   * @param closes null, or equal to {@code opens}, where no end is known
   */
  public static String hours(LocalTime opens, LocalTime closes) {
    return closes == null || closes.equals(opens)
        ? clock(opens)
        : clock(opens) + " to " + clock(closes);
  }

  /** "3:45pm", "12 noon", "midnight". */
  private static String clock(LocalTime time) {
    if (time.getMinute() == 0 && time.getHour() % 12 == 0) {
      return time.getHour() == 0 ? "midnight" : "12 noon";
    }
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    String minutes = time.getMinute() == 0 ? "" : ":%02d".formatted(time.getMinute());
    return hour + minutes + (time.getHour() < 12 ? "am" : "pm");
  }

  private static String once(Times times) {
    ZonedDateTime start =
        times
            .start()
            .atTime(times.opens() == null ? LocalTime.MIDNIGHT : times.opens())
            .atZone(times.zone());
    ZonedDateTime here = times.opens() == null ? start : here(start);
    String words = here.format(WEEKDAY);
    if (times.end() != null && times.end().isAfter(times.start())) {
      words += " to " + times.end().format(WEEKDAY);
    }
    if (times.opens() == null) {
      return words;
    }
    LocalTime closes = times.closes();
    LocalTime end = closes == null ? null : closes.minusSeconds(secondsAhead(start));
    return words + ", " + hours(here.toLocalTime(), end);
  }

  /** Empty where it is on all day, or at one hour in winter and another in summer. */
  private static Optional<String> hoursHere(Times times) {
    if (times.opens() == null || times.timezone() == null) {
      return Optional.ofNullable(times.opens()).map(opens -> hours(opens, times.closes()));
    }
    LocalDate day = times.start() == null ? LocalDate.EPOCH : times.start();
    long winter = secondsAhead(day.withDayOfYear(1).atTime(times.opens()).atZone(times.zone()));
    long summer =
        secondsAhead(day.withDayOfYear(MIDSUMMER).atTime(times.opens()).atZone(times.zone()));
    LocalTime closes = times.closes() == null ? null : times.closes().minusSeconds(winter);
    return winter == summer
        ? Optional.of(hours(times.opens().minusSeconds(winter), closes))
        : Optional.empty();
  }

  /** How many seconds the time zone is ahead of London's. */
  private static int secondsAhead(ZonedDateTime at) {
    return at.getOffset().getTotalSeconds() - here(at).getOffset().getTotalSeconds();
  }

  private static ZonedDateTime here(ZonedDateTime at) {
    return at.withZoneSameInstant(Times.LONDON);
  }

  /** Whether it falls on another day in London, as an evening elsewhere may. */
  private static boolean isAnotherDayHere(Times times) {
    LocalDate day = times.start() == null ? times.validFrom() : times.start();
    if (times.timezone() == null || times.opens() == null || day == null) {
      return false;
    }
    Instant start = day.atTime(times.opens()).atZone(times.zone()).toInstant();
    return !start.atZone(Times.LONDON).toLocalDate().equals(day);
  }

  private static LocalDate last(Times times) {
    LocalDate byRule = times.rrule() == null ? null : Occasions.lastDay(times);
    LocalDate through = times.validThrough();
    return byRule == null || through != null && through.isBefore(byRule) ? through : byRule;
  }

  /** The rule's parts by name, with the day that a rule leaves to the first date. */
  private static Map<String, String> rule(Times times) {
    if (times.rrule() == null) {
      return Map.of("FREQ", "WEEKLY", "BYDAY", codes(times.days()));
    }
    Map<String, String> parts = new HashMap<>();
    Stream.of(times.rrule().split(";"))
        .map(part -> part.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> parts.put(pair[0].strip(), pair[1].strip()));
    LocalDate first = times.start();
    boolean silent = !parts.containsKey("BYDAY") && !parts.containsKey("BYMONTHDAY");
    if (silent && first != null && "WEEKLY".equals(parts.get("FREQ"))) {
      parts.put("BYDAY", codes(List.of(first.getDayOfWeek())));
    } else if (silent && first != null && "MONTHLY".equals(parts.get("FREQ"))) {
      parts.put("BYMONTHDAY", String.valueOf(first.getDayOfMonth()));
    }
    return parts;
  }

  private static String codes(List<DayOfWeek> days) {
    return days.stream()
        .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ROOT))
        .map(name -> name.substring(0, 2).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining(","));
  }
}
