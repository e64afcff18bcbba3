package org.openlocaloffer.crawler.feed.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.time.Occasion;
import org.openlocaloffer.contracts.time.Times;
import org.openlocaloffer.crawler.kind.IsoTimes;

/**
 * Says as times when an event takes place: one for each rule, one for each further date at another
 * hour. Times leave out whole days; where a rule has several dates a day and only some are left
 * out, the others follow one by one.
 *
 * @param replaced dates of it in whose place exceptions stand
 */
record EventTimes(Event event, Collection<Moment> replaced) {
  /** Of days left out or added; the latest ones are kept. */
  private static final int MOST_DAYS = 500;

  private static final int MOST_A_DAY = 50;
  private static final int MOST_RULES = 50;

  /** A rule that counts further is as good as one without an end. */
  private static final int LONGEST_COUNT = 10_000;

  /** Once, on London's clocks. */
  static Times once(Moment start, Moment end) {
    return base(start, start.inLondon(), end.inLondon());
  }

  private static Times base(Moment start, LocalDateTime begins, LocalDateTime ends) {
    if (start.allDay()) {
      Times day = Times.once(begins.toLocalDate(), null, null);
      LocalDate last = ends.toLocalDate().minusDays(1);
      return last.isAfter(begins.toLocalDate()) ? day.lasting(last) : day;
    }
    return ends.isAfter(begins)
        ? IsoTimes.of(begins, ends)
        : Times.once(begins.toLocalDate(), begins.toLocalTime(), null);
  }

  /**
   * @return empty where every date of it is left out
   * @throws IllegalArgumentException where its rules cannot be kept
   */
  List<Times> all() {
    boolean single = event.rules().isEmpty() && event.added().isEmpty();
    if (single) {
      return isRemoved(event.start()) ? List.of() : List.of(once(event.start(), event.end()));
    }
    if (event.rules().size() > MOST_RULES) {
      throw new IllegalArgumentException("it has more than " + MOST_RULES + " rules (RRULE)");
    }
    List<Times> all = new ArrayList<>();
    List<LocalDate> except = latest(removed().filter(this::isAtTheUsualHour));
    Times first = series().and(latest(added().filter(this::isAtTheUsualHour)));
    if (event.rules().isEmpty()) {
      all.add(first.without(except));
    }
    for (String rule : event.rules()) {
      Times times = (all.isEmpty() ? first : series()).repeated(checked(rule));
      all.addAll(hasSeveralADay(times) ? severalADay(times) : List.of(times.without(except)));
    }
    added()
        .filter(date -> !isAtTheUsualHour(date))
        .limit(MOST_DAYS)
        .filter(date -> !isRemoved(date))
        .forEach(date -> all.add(at(date)));
    return all;
  }

  private Times series() {
    Moment start = event.start();
    Times times = base(start, start.local(), event.end().local());
    return start.allDay() || start.isOnLondonsClocks() ? times : times.in(start.zone().getId());
  }

  private List<Times> severalADay(Times times) {
    Set<LocalDate> days = Set.copyOf(latest(removed()));
    List<Times> all = new ArrayList<>(List.of(times.without(days)));
    days.stream()
        .sorted()
        .flatMap(day -> times.next(day.atStartOfDay(times.zone()).toInstant(), MOST_A_DAY).stream())
        .map(occasion -> start(occasion))
        .filter(date -> days.contains(date.local().toLocalDate()) && !isRemoved(date))
        .distinct()
        .forEach(date -> all.add(at(date)));
    return all;
  }

  private Moment start(Occasion occasion) {
    return event.start().at(occasion.start().atZone(event.start().zone()).toLocalDateTime());
  }

  /** As long as ever, at another time. */
  private Times at(Moment date) {
    return once(date, date.at(date.local().plus(event.length())));
  }

  private Stream<Moment> added() {
    return event.added().stream().map(this::onItsClocks);
  }

  private Stream<Moment> removed() {
    return Stream.concat(event.removed().stream(), replaced.stream()).map(this::onItsClocks);
  }

  private Moment onItsClocks(Moment date) {
    return date.allDay() || event.start().allDay()
        ? date
        : event.start().at(date.instant().atZone(event.start().zone()).toLocalDateTime());
  }

  /** A day alone means whatever begins on it. */
  private boolean isAtTheUsualHour(Moment date) {
    LocalTime usual = event.start().local().toLocalTime();
    return date.allDay()
        || event.start().allDay()
        || onItsClocks(date).local().toLocalTime().equals(usual);
  }

  private boolean isRemoved(Moment date) {
    return Stream.concat(event.removed().stream(), replaced.stream())
        .anyMatch(each -> each.covers(date));
  }

  private static List<LocalDate> latest(Stream<Moment> dates) {
    return dates
        .map(date -> date.local().toLocalDate())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .limit(MOST_DAYS)
        .toList();
  }

  private static boolean hasSeveralADay(Times times) {
    return times.rrule().matches(".*BY(HOUR|MINUTE|SECOND)=.*");
  }

  private String checked(String rule) {
    String cleaned =
        Stream.of(rule.replaceAll("\\s+", "").toUpperCase(Locale.ROOT).split(";"))
            .map(EventTimes::untilAsItShouldBe)
            .filter(part -> !countsWithoutEnd(part))
            .filter(part -> !event.start().allDay() || !part.matches("BY(HOUR|MINUTE|SECOND)=.*"))
            .collect(Collectors.joining(";"));
    try {
      return series().repeated(cleaned).rrule();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          e.getMessage().replace("times.rrule", "its rule (RRULE)"), e);
    }
  }

  /** Some write 2026-12-01T10:00. */
  private static String untilAsItShouldBe(String part) {
    return part.startsWith("UNTIL=")
        ? part.replaceAll("[-:]", "").replaceFirst("(?<time>T\\d{4})(Z?)$", "${time}00$2")
        : part;
  }

  private static boolean countsWithoutEnd(String part) {
    return part.matches("COUNT=0*\\d{5,12}")
        && Long.parseLong(part.substring("COUNT=".length())) > LONGEST_COUNT;
  }
}
