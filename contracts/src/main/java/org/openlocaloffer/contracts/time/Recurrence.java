package org.openlocaloffer.contracts.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.Weekday;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * Parses recurrence rules (RFC 5545, 3.3.10) by lib-recur, and refuses those that no service needs.
 */
final class Recurrence {
  private static final int LONGEST = 1_000;
  private static final Pattern PART =
      Pattern.compile(
          ("FREQ=[A-Z]+|(?:INTERVAL|COUNT)=0*[1-9]\\d{0,8}|UNTIL=\\d{8}(?:T\\d{6}Z?)?"
                  + "|BYDAY=(?:[+-]?\\d{1,2})?@(?:,(?:[+-]?\\d{1,2})?@)*+|WKST=@"
                  + "|BY(?!DAY)[A-Z]+=[+-]?\\d{1,3}(?:,[+-]?\\d{1,3})*+|(?:RSCALE|SKIP)=[A-Z]+")
              .replace("@", "(?:MO|TU|WE|TH|FR|SA|SU)"));
  private static final int MOST_A_DAY = 48;
  private static final int LONGEST_COUNT = 10_000;
  private static final int LONGEST_INTERVAL = 10_000;

  private Recurrence() {}

  /**
   * @return the rule in upper case
   * @throws IllegalArgumentException where it is no rule, or one that nobody could keep
   */
  static String checked(String rrule) {
    String rule = rrule.strip().toUpperCase(Locale.ROOT);
    if (rule.length() > LONGEST) {
      throw new IllegalArgumentException(
          "times.rrule is longer than %,d characters".formatted(LONGEST));
    }
    refuseBrokenParts(rule);
    RecurrenceRule parsed = parse(rule);
    if (parsed.getFreq().compareTo(Freq.DAILY) > 0 || timesADay(parsed) > MOST_A_DAY) {
      throw new IllegalArgumentException("times.rrule repeats all through the day: " + rule);
    }
    if (parsed.getInterval() > LONGEST_INTERVAL) {
      throw new IllegalArgumentException("times.rrule has too long an interval: " + rule);
    }
    if (parsed.getCount() != null && parsed.getCount() > LONGEST_COUNT) {
      throw new IllegalArgumentException("times.rrule counts too far: " + rule);
    }
    return rule;
  }

  /** lib-recur passes over a part that it cannot read, and then repeats for ever. */
  private static void refuseBrokenParts(String rule) {
    Set<String> names = new HashSet<>();
    for (String part : rule.split(";")) {
      if (!PART.matcher(part).matches() || !names.add(part.substring(0, part.indexOf('=')))) {
        throw new IllegalArgumentException(
            "times.rrule cannot be read at \"" + part + "\": " + rule);
      }
    }
  }

  private static int timesADay(RecurrenceRule rule) {
    return Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND)
        .mapToInt(part -> rule.getByPart(part) == null ? 1 : rule.getByPart(part).size())
        .reduce(1, (one, other) -> one * other);
  }

  static RecurrenceRule parse(String rule) {
    try {
      return new RecurrenceRule(rule, RecurrenceRule.RfcMode.RFC5545_LAX);
    } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
      throw new IllegalArgumentException("times.rrule cannot be read: " + rule, e);
    }
  }

  /**
   * Without its UNTIL, which may be of another form than the start, and so would be refused.
   *
   * @param rule as checked
   */
  static RecurrenceRule endless(String rule) {
    return parse(
        Stream.of(rule.split(";"))
            .filter(part -> !part.startsWith("UNTIL="))
            .collect(Collectors.joining(";")));
  }

  /**
   * Takes the first day out of what a counted rule may still give where the rule itself does not
   * name it: COUNT counts it all the same.
   *
   * @param rule changed
   * @return false where nothing is left
   */
  static boolean leaveFirst(RecurrenceRule rule, LocalDateTime first) {
    if (rule.getCount() == null) {
      return true;
    }
    RecurrenceRuleIterator dates = rule.iterator(floating(first));
    if (dates.hasNext() && local(dates.nextDateTime()).equals(first)) {
      return true;
    }
    int left = rule.getCount() - 1;
    if (left > 0) {
      rule.setCount(left);
    }
    return left > 0;
  }

  /**
   * @return the last moment at which it may begin, on its own clocks; null where it has none
   */
  static LocalDateTime until(RecurrenceRule rule, java.time.ZoneId zone) {
    DateTime until = rule.getUntil();
    if (until == null) {
      return null;
    }
    if (until.isAllDay()) {
      return LocalDate.of(until.getYear(), until.getMonth() + 1, until.getDayOfMonth())
          .plusDays(1)
          .atStartOfDay()
          .minusSeconds(1);
    }
    return until.isFloating()
        ? local(until)
        : java.time.Instant.ofEpochMilli(until.getTimestamp()).atZone(zone).toLocalDateTime();
  }

  static LocalDateTime local(DateTime at) {
    return LocalDateTime.of(
        at.getYear(),
        at.getMonth() + 1,
        at.getDayOfMonth(),
        at.getHours(),
        at.getMinutes(),
        at.getSeconds());
  }

  static DateTime floating(LocalDateTime at) {
    return new DateTime(
        at.getYear(),
        at.getMonthValue() - 1,
        at.getDayOfMonth(),
        at.getHour(),
        at.getMinute(),
        at.getSecond());
  }

  /**
   * The weekdays that the rule names, or that follow from its first day.
   *
   * @param start may be null
   */
  static Set<DayOfWeek> weekdays(String rrule, LocalDate start) {
    RecurrenceRule rule = parse(rrule);
    if (rule.getByDayPart() != null) {
      return rule.getByDayPart().stream()
          .map(day -> weekday(day.weekday))
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }
    boolean onDates =
        Stream.of(Part.BYMONTHDAY, Part.BYYEARDAY, Part.BYMONTH).anyMatch(rule::hasPart);
    if (onDates) {
      return Set.of();
    }
    return switch (rule.getFreq()) {
      case DAILY -> rule.getInterval() == 1 ? EnumSet.allOf(DayOfWeek.class) : Set.of();
      case WEEKLY -> start == null ? Set.of() : Set.of(start.getDayOfWeek());
      default -> Set.of();
    };
  }

  private static DayOfWeek weekday(Weekday day) {
    return DayOfWeek.of(day == Weekday.SU ? 7 : day.ordinal());
  }
}
