package org.openlocaloffer.crawler.feed.openreferral;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openlocaloffer.contracts.time.Times;

/**
 * Reads a schedule of Open Referral as times. Its rule is RFC 5545's in fields of its own;
 * publishers fill in days of the week and of the month alike, of which a weekly rule has the
 * former.
 */
record ScheduleTimes(Part schedule) {
  private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  /** Clocks that go with London's for a part of the year or all of it. */
  private static final Set<String> LONDONS = Set.of("", "0", "1", "UTC", "GMT", "BST", "Z");

  /** Empty where it names no day, or a rule that nobody could keep. */
  static Optional<Times> of(Part schedule) {
    try {
      return new ScheduleTimes(schedule).times();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<Times> times() {
    LocalDate first = schedule.day("dtstart");
    Optional<Times> times =
        frequency().isEmpty()
            ? Optional.ofNullable(first).map(day -> once(day))
            : Optional.of(isPlainWeek() ? weekly(first) : byRule(first));
    return times.map(each -> each.in(zone()));
  }

  private Times once(LocalDate day) {
    return Times.once(day, opens(), closes());
  }

  private Times weekly(LocalDate first) {
    List<DayOfWeek> days =
        Arrays.stream(byDay().split(",")).map(ScheduleTimes::weekday).sorted().toList();
    LocalDate from = schedule.day("valid_from");
    return season(Times.weekly(days, opens(), closes()), from == null ? first : from);
  }

  private Times byRule(LocalDate first) {
    Times rule = Times.byRule(null, opens(), closes(), rule());
    LocalDate from = schedule.day("valid_from");
    if (first == null) {
      return season(rule, from);
    }
    boolean named = !byDay().isEmpty() || !byMonthDay().isEmpty();
    boolean counts = interval() > 1 || !count().isEmpty();
    if (named && !counts) {
      return season(rule, from == null ? first : from);
    }
    LocalDate anchor = named && frequency().equals("WEEKLY") ? inItsWeek(first, rule) : first;
    LocalDate begins = anchor.isBefore(first) && from == null ? first : from;
    return season(Times.byRule(anchor, opens(), closes(), rule()), begins);
  }

  /** The first day of a rule must be one that it names: another one of the same week. */
  private static LocalDate inItsWeek(LocalDate first, Times rule) {
    LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return rule.weekdays().contains(first.getDayOfWeek())
        ? first
        : rule.weekdays().stream()
            .map(day -> monday.with(TemporalAdjusters.nextOrSame(day)))
            .findFirst()
            .orElse(first);
  }

  private Times season(Times times, LocalDate from) {
    LocalDate validTo = schedule.day("valid_to");
    LocalDate until = schedule.day("until");
    LocalDate last = validTo == null || until != null && until.isBefore(validTo) ? until : validTo;
    return times.valid(from != null && last != null && last.isBefore(from) ? null : from, last);
  }

  private String rule() {
    return "FREQ="
        + frequency()
        + (interval() > 1 ? ";INTERVAL=" + interval() : "")
        + (byDay().isEmpty() ? "" : ";BYDAY=" + byDay())
        + (byDay().isEmpty() && !byMonthDay().isEmpty() ? ";BYMONTHDAY=" + byMonthDay() : "")
        + (count().isEmpty() ? "" : ";COUNT=" + count());
  }

  private boolean isPlainWeek() {
    return frequency().equals("WEEKLY")
        && interval() == 1
        && count().isEmpty()
        && byDay().matches("(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*");
  }

  private String frequency() {
    String frequency = schedule.text("freq").toUpperCase(Locale.ROOT);
    return frequency.isEmpty() && !byDay().isEmpty() ? "WEEKLY" : frequency;
  }

  private String byDay() {
    return Arrays.stream(schedule.text("byday", "weekday").split("\\s*[,;]\\s*"))
        .map(ScheduleTimes::code)
        .filter(code -> !code.isEmpty())
        .collect(Collectors.joining(","));
  }

  /** "MO", "1MO" of "Monday" or "1mo". */
  private static String code(String day) {
    String upper = day.strip().toUpperCase(Locale.ROOT);
    return upper.matches("[A-Z]{3,}") ? upper.substring(0, 2) : upper;
  }

  private static DayOfWeek weekday(String code) {
    return DayOfWeek.of(CODES.indexOf(code) + 1);
  }

  private String byMonthDay() {
    return schedule.text("bymonthday").replaceAll("\\s+", "").replace(';', ',');
  }

  private int interval() {
    return schedule.number("interval") == null ? 1 : schedule.number("interval").intValue();
  }

  private String count() {
    String count = schedule.text("count");
    return count.matches("[1-9]\\d{0,3}") ? count : "";
  }

  private LocalTime opens() {
    return schedule.time("opens_at");
  }

  private LocalTime closes() {
    return opens() == null ? null : schedule.time("closes_at");
  }

  /**
   * An IANA name, or an offset in hours; null for London. Who writes 0 or 1 means the clock on the
   * wall, in winter or in summer.
   */
  private String zone() {
    String zone = schedule.text("timezone").replaceFirst("^(?:UTC|GMT)(?=[+-])", "");
    String offset = zone.replaceFirst("^[+-]?0*(\\d+)([.]0+|:?00)?$", "$1");
    if (LONDONS.contains(zone) || LONDONS.contains(offset) && !zone.startsWith("-")) {
      return null;
    }
    try {
      return ZoneId.of(zone.matches("\\d.*") ? "+" + zone : zone).getId();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
