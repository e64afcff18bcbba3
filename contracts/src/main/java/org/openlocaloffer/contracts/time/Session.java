package org.openlocaloffer.contracts.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.time.TimePhrase.Always;
import org.openlocaloffer.contracts.time.TimePhrase.Clock;
import org.openlocaloffer.contracts.time.TimePhrase.Dates;
import org.openlocaloffer.contracts.time.TimePhrase.Days;
import org.openlocaloffer.contracts.time.TimePhrase.Part;
import org.openlocaloffer.contracts.time.TimePhrase.Season;

/** Days or dates with the hours that belong to them. */
final class Session {
  private final TimePhrase when;
  private final List<Clock> clocks = new ArrayList<>();
  private final List<Integer> halves = new ArrayList<>();
  private boolean always;

  /**
   * @param when days or dates; null where they are still to come
   */
  Session(TimePhrase when) {
    this.when = when;
  }

  TimePhrase when() {
    return when;
  }

  Session on(TimePhrase days) {
    Session session = new Session(days);
    session.clocks.addAll(clocks);
    session.halves.addAll(halves);
    session.always = always;
    return session;
  }

  void add(TimePhrase phrase) {
    if (phrase instanceof Clock clock) {
      clocks.add(clock);
    } else if (phrase instanceof Part part) {
      halves.add(part.half());
    } else if (phrase instanceof Always) {
      always = true;
    }
  }

  boolean hasAny() {
    return !clocks.isEmpty() || always || !halves.isEmpty();
  }

  /**
   * @param prose whether there are words that say nothing of times
   * @param several whether there are other sessions, so that each must say its hours
   */
  boolean isUnsure(boolean prose, boolean several) {
    long points = clocks.stream().filter(clock -> !clock.isRange()).count();
    boolean loose =
        points > 0
            && (points < clocks.size()
                || clocks.stream().skip(1).anyMatch(clock -> !clock.joined()));
    boolean bare = clocks.isEmpty() && !always;
    boolean once = when instanceof Days days && !days.regular();
    return when == null
        || loose
        || halves.stream().distinct().count() > 1
        || always && !clocks.isEmpty()
        || bare && (!halves.isEmpty() || several || prose && once)
        || hours().size() != clocks.size();
  }

  /**
   * Whether both are on at the same time of one weekday; a text that says so contradicts itself.
   */
  boolean meets(Session other) {
    boolean both =
        when instanceof Days mine
            && other.when instanceof Days others
            && !Collections.disjoint(mine.days(), others.days());
    return both && hours().stream().anyMatch(each -> other.hours().stream().anyMatch(each::meets));
  }

  private List<Hours> hours() {
    Integer hint = halves.isEmpty() ? null : halves.get(0);
    return clocks.stream().map(clock -> hours(clock, hint)).flatMap(Optional::stream).toList();
  }

  private static Optional<Hours> hours(Clock clock, Integer hint) {
    if (clock.isRange()) {
      return HalfOfDay.range(clock.from(), clock.to(), hint);
    }
    boolean opens = clock.from() != null;
    return HalfOfDay.point(opens ? clock.from() : clock.to(), hint)
        .map(ClockTime::time)
        .map(time -> opens ? new Hours(time, null) : new Hours(null, time));
  }

  List<Times> times(Collection<DayOfWeek> closed, Season season) {
    List<Hours> all = clocks.isEmpty() ? List.of(new Hours(null, null)) : hours();
    return all.stream().flatMap(hours -> times(hours, closed, season).stream()).toList();
  }

  private Optional<Times> times(Hours hours, Collection<DayOfWeek> closed, Season season) {
    if (when instanceof Dates dates) {
      return Optional.of(onDates(dates, hours));
    }
    Days days = (Days) when;
    List<DayOfWeek> open = days.days().stream().filter(day -> !closed.contains(day)).toList();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Days left = new Days(open, days.ordinals(), days.interval(), true);
    String rrule = rrule(left);
    Times times =
        rrule == null
            ? Times.weekly(open, hours.opens(), hours.closes())
            : Times.byRule(null, hours.opens(), hours.closes(), rrule);
    return Optional.of(times.valid(season.from(), season.through()));
  }

  private static String rrule(Days days) {
    if (!days.ordinals().isEmpty()) {
      return "FREQ=MONTHLY;BYDAY="
          + days.ordinals().stream()
              .sorted()
              .flatMap(nth -> days.days().stream().map(day -> nth + code(day)))
              .collect(Collectors.joining(","));
    }
    return days.interval() == 1
        ? null
        : "FREQ=WEEKLY;INTERVAL=%d;BYDAY=%s"
            .formatted(
                days.interval(),
                days.days().stream().map(Session::code).collect(Collectors.joining(",")));
  }

  private static String code(DayOfWeek day) {
    return day.name().substring(0, 2);
  }

  /** Between two dates with hours it is on every day; without, it is one thing of several days. */
  private static Times onDates(Dates dates, Hours hours) {
    LocalDate first = dates.dates().get(0);
    LocalDate last = dates.dates().get(dates.dates().size() - 1);
    if (dates.through() && hours.opens() == null) {
      return new Times(first, last, null, hours.closes(), null, null, null, null, null, null, null);
    }
    if (dates.through()) {
      return Times.byRule(first, hours.opens(), hours.closes(), "FREQ=DAILY").valid(null, last);
    }
    List<LocalDate> also = Stream.of(dates.dates()).flatMap(List::stream).skip(1).toList();
    return new Times(
        first, null, hours.opens(), hours.closes(), null, null, null, null, null, also, null);
  }
}
