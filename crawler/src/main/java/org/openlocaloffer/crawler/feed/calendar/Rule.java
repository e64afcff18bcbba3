package org.openlocaloffer.crawler.feed.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;

/**
 * One RRULE, counted out on the clocks of its event's zone, so that ten o'clock stays ten o'clock
 * when the clocks change. Rules that nobody could keep are refused, and none takes long.
 *
 * @param parts by name, in upper case, without UNTIL and COUNT
 * @param count 0 where there is none
 * @param until null where there is none
 */
record Rule(Map<String, String> parts, int count, LocalDateTime until) {
  /** A daily event has no more in a year. */
  private static final int MOST = 400;

  private static final int MOST_STEPS = 20_000;
  private static final int LONGEST_INTERVAL = 10_000;
  private static final int LONGEST_YEARS = 40;
  private static final int MOST_A_DAY = 48;
  private static final int LONGEST_LIST = 400;

  /** Units that are always the same, so that years of them can be passed over in one step. */
  private static final Map<String, ChronoUnit> STEPS =
      Map.of(
          "SECONDLY", ChronoUnit.SECONDS,
          "MINUTELY", ChronoUnit.MINUTES,
          "HOURLY", ChronoUnit.HOURS,
          "DAILY", ChronoUnit.DAYS,
          "WEEKLY", ChronoUnit.WEEKS);

  /**
   * @param zone of the event; UNTIL is brought into it
   * @throws IllegalArgumentException where it is no rule, or none that can be kept
   */
  static Rule parse(String value, ZoneId zone) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : value.toUpperCase(Locale.ROOT).split(";")) {
      String[] pair = part.strip().split("=", 2);
      if (pair.length != 2 || pair[1].isBlank() || parts.put(pair[0], pair[1].strip()) != null) {
        throw broken(part);
      }
    }
    String until = parts.remove("UNTIL");
    String count = parts.remove("COUNT");
    Rule rule =
        new Rule(
            parts,
            count == null ? 0 : number(count, "COUNT"),
            until == null ? null : last(until, zone));
    rule.check();
    return rule;
  }

  private static LocalDateTime last(String until, ZoneId zone) {
    try {
      Moment last = Moment.of(until, zone);
      return last.allDay()
          ? last.local().plusDays(1).minusSeconds(1)
          : last.instant().atZone(zone).toLocalDateTime();
    } catch (IllegalArgumentException e) {
      throw broken("UNTIL=" + until);
    }
  }

  private static IllegalArgumentException broken(String part) {
    return new IllegalArgumentException("its rule (RRULE) is broken at \"" + part + '"');
  }

  private void check() {
    int times = 1;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      int values = part.getValue().split(",").length;
      if (values > LONGEST_LIST) {
        throw new IllegalArgumentException("its rule (RRULE) lists too much: " + part.getKey());
      }
      times *= List.of("BYHOUR", "BYMINUTE", "BYSECOND").contains(part.getKey()) ? values : 1;
    }
    if (times > MOST_A_DAY) {
      throw new IllegalArgumentException("its rule (RRULE) repeats " + times + " times a day");
    }
    if (interval() > LONGEST_INTERVAL) {
      throw new IllegalArgumentException("its rule (RRULE) has too long an interval");
    }
  }

  private int interval() {
    return number(parts.getOrDefault("INTERVAL", "1"), "INTERVAL");
  }

  private static int number(String digits, String part) {
    if (!digits.matches("0*[1-9]\\d{0,11}")) {
      throw broken(part + "=" + digits);
    }
    return (int) Math.min(Long.parseLong(digits), Integer.MAX_VALUE);
  }

  /**
   * @param first the event's own beginning
   * @return at most {@link #MOST}, from and to included
   */
  List<LocalDateTime> starts(LocalDateTime first, LocalDateTime from, LocalDateTime to) {
    LocalDateTime end = until == null || until.isAfter(to) ? to : until;
    long passed = passed(first, from);
    if (count > 0 && passed >= count || end.isBefore(from)) {
      return List.of();
    }
    LocalDateTime seed = passed == 0 ? first : first.plus(passed * interval(), step());
    Recur<LocalDateTime> recur = recur(count == 0 ? 0 : (int) (count - passed));
    return recur.getDates(seed, from, end, MOST);
  }

  /**
   * The last of a counted rule; null where it is not counted, or has more dates than anybody would
   * name the end of.
   */
  LocalDateTime last(LocalDateTime first) {
    if (count == 0 || count > MOST) {
      return null;
    }
    List<LocalDateTime> all =
        recur(count).getDates(first, first, first.plusYears(LONGEST_YEARS), MOST);
    return all.size() == count ? all.get(count - 1) : null;
  }

  /** How many repetitions may be left out, because they are over. */
  private long passed(LocalDateTime first, LocalDateTime from) {
    if (step() == null || !first.isBefore(from)) {
      return 0;
    }
    long passed = Math.max(0, step().between(first, from) / interval() - 1);
    boolean oneEach = parts.keySet().stream().noneMatch(name -> name.startsWith("BY"));
    if (count == 0 || oneEach) {
      return passed;
    }
    if (passed > MOST_STEPS) {
      throw new IllegalArgumentException("its rule (RRULE) began too long ago to count from there");
    }
    return 0;
  }

  private ChronoUnit step() {
    return STEPS.get(parts.getOrDefault("FREQ", ""));
  }

  private Recur<LocalDateTime> recur(int remaining) {
    String rule =
        Stream.concat(
                parts.entrySet().stream().map(part -> part.getKey() + "=" + part.getValue()),
                remaining == 0 ? Stream.empty() : Stream.of("COUNT=" + remaining))
            .collect(Collectors.joining(";"));
    try {
      return new Recur<>(rule, true);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("its rule (RRULE) cannot be read: " + e.getMessage(), e);
    }
  }
}
