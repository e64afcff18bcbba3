package org.openlocaloffer.crawler.feed.openreferral;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.feed.Facts;
import org.openlocaloffer.crawler.feed.schedule.ClockTime;
import org.openlocaloffer.crawler.feed.schedule.Session;

/** When a service is there: rules in words where they can be said, else as described. */
final class Schedules {
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d\\d)(:.*|Z)?");

  /** An end that is further away is no end. */
  private static final int YEARS_AHEAD = 2;

  private static final int MOST = 20;

  private Schedules() {}

  static void tell(Part service, LocalDate today, Facts facts) {
    Stream<Part> there =
        service.parts("service_at_locations").stream()
            .flatMap(at -> Stream.of(at, at.part("location")));
    Stream.concat(Stream.of(service), there)
        .flatMap(part -> part.parts("schedules", "regular_schedules", "regular_schedule").stream())
        .filter(schedule -> !isOver(schedule, today))
        .limit(MOST)
        .forEach(schedule -> tellOne(schedule, today, facts));
  }

  /** Whether the last day that a part is valid has gone by. */
  static boolean isOver(Part part, LocalDate today) {
    LocalDate last = day(part.text("valid_to"));
    return last != null && last.isBefore(today);
  }

  private static void tellOne(Part schedule, LocalDate today, Facts facts) {
    String described = schedule.text("description");
    String words = words(schedule, today);
    facts.claim(ClaimField.SCHEDULE, words.isEmpty() ? described : words);
    facts.line("When", words.isEmpty() ? described : words);
    if (!words.isEmpty()) {
      facts.line("Opening", described);
    }
    facts.line("Opening", schedule.text("notes"));
  }

  private static String words(Part schedule, LocalDate today) {
    LocalTime opens = time(schedule.text("opens_at"));
    LocalTime closes = time(schedule.text("closes_at"));
    LocalDate last = day(schedule.text("valid_to"));
    boolean soon = last != null && last.isBefore(today.plusYears(YEARS_AHEAD));
    return new Session(rule(schedule), opens, closes, soon ? last : null)
        .words()
        .orElse(opens == null ? "" : ClockTime.words(opens, closes));
  }

  /** Publishers fill in days of the week and of the month alike; a weekly one has the former. */
  private static Map<String, String> rule(Part schedule) {
    Map<String, String> rule = new HashMap<>();
    String days =
        Arrays.stream(schedule.text("byday", "weekday").split("\\s*[,;]\\s*"))
            .map(Schedules::code)
            .collect(Collectors.joining(","));
    String frequency = schedule.text("freq").toUpperCase(Locale.ROOT);
    rule.put("FREQ", frequency.isEmpty() && !days.isEmpty() ? "WEEKLY" : frequency);
    rule.put("BYDAY", days);
    if (days.isEmpty() && !schedule.text("bymonthday").isEmpty()) {
      rule.put("BYMONTHDAY", schedule.text("bymonthday"));
    }
    rule.put("INTERVAL", schedule.number("interval") == null ? "1" : schedule.text("interval"));
    return rule;
  }

  /** "MO", "1MO" of "Monday" or "1mo". */
  private static String code(String day) {
    String upper = day.strip().toUpperCase(Locale.ROOT);
    return upper.matches("[A-Z]{3,}") ? upper.substring(0, 2) : upper;
  }

  private static LocalTime time(String text) {
    Matcher clock = CLOCK.matcher(text);
    try {
      return clock.matches()
          ? LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)))
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static LocalDate day(String text) {
    try {
      return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
