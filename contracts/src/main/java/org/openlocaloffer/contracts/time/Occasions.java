package org.openlocaloffer.contracts.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * Computes the dates of {@link Times} in their own time zone: ten o'clock stays ten o'clock when
 * the clocks change.
 */
final class Occasions {
  /** How far ahead a rule is followed, since it may never come to a date. */
  private static final int YEARS_AHEAD = 10;

  private static final int MOST_STEPS = 20_000;

  /** Dates of a counted rule whose last day is named. */
  private static final int MOST_NAMED = 400;

  private static final int YEARS_NAMED = 40;

  private final Times times;
  private final Instant from;
  private final int most;

  private Occasions(Times times, Instant from, int most) {
    this.times = times;
    this.from = from;
    this.most = most;
  }

  static List<Occasion> of(Times times, Instant from, int most) {
    return new Occasions(times, from, most).next();
  }

  private List<Occasion> next() {
    TreeSet<LocalDateTime> starts = new TreeSet<>();
    times.also().forEach(day -> starts.add(day.atTime(opens())));
    if (times.start() != null && times.days().isEmpty()) {
      // RFC 5545: the first day is the first date, whatever the rule says.
      starts.add(times.start().atTime(opens()));
    }
    if (times.rrule() != null) {
      byRule(starts);
    } else if (!times.days().isEmpty()) {
      byWeek(starts);
    }
    return kept(starts).stream().map(this::occasion).limit(most).toList();
  }

  private List<LocalDateTime> kept(Collection<LocalDateTime> starts) {
    return starts.stream().filter(this::holds).filter(s -> occasion(s).endsAfter(from)).toList();
  }

  private boolean holds(LocalDateTime start) {
    LocalDate day = start.toLocalDate();
    return !times.except().contains(day)
        && (times.validFrom() == null || !day.isBefore(times.validFrom()))
        && (times.validThrough() == null || !day.isAfter(times.validThrough()));
  }

  private void byWeek(Collection<LocalDateTime> starts) {
    LocalDate day = earliest().toLocalDate();
    LocalDate last = last();
    for (int found = 0; found < most && !day.isAfter(last); day = day.plusDays(1)) {
      LocalDateTime start = day.atTime(opens());
      if (times.days().contains(day.getDayOfWeek()) && counts(start)) {
        starts.add(start);
        found++;
      }
    }
  }

  /** Adds the rule's dates. A rule that skips weeks, or counts, gives none without a first day. */
  private void byRule(Collection<LocalDateTime> starts) {
    RecurrenceRule rule = Recurrence.endless(times.rrule());
    LocalDateTime until = Recurrence.until(Recurrence.parse(times.rrule()), times.zone());
    boolean anchored = times.start() != null || times.validFrom() != null;
    if (!anchored && (rule.getInterval() > 1 || rule.getCount() != null)) {
      return;
    }
    LocalDateTime first = first(rule);
    try {
      if (times.start() != null && !Recurrence.leaveFirst(rule, first)) {
        return;
      }
      RecurrenceRuleIterator dates = rule.iterator(Recurrence.floating(first));
      if (earliest().isAfter(first)) {
        dates.fastForward(Recurrence.floating(earliest()));
      }
      step(dates, until, starts);
    } catch (IllegalArgumentException e) {
      return; // lib-recur says so of a rule that names no day, such as 30 February.
    }
  }

  private void step(
      RecurrenceRuleIterator dates, LocalDateTime until, Collection<LocalDateTime> starts) {
    LocalDate last = last();
    int found = 0;
    for (int step = 0; step < MOST_STEPS && found < most && dates.hasNext(); step++) {
      LocalDateTime start = Recurrence.local(dates.nextDateTime());
      if (start.toLocalDate().isAfter(last) || until != null && start.isAfter(until)) {
        return;
      }
      LocalDateTime begun = times.opens() == null ? start.toLocalDate().atStartOfDay() : start;
      if (counts(begun) && starts.add(begun)) {
        found++;
      }
    }
  }

  /**
   * The last day on which a rule that ends has a date.
   *
   * @return null where it goes on, or for longer than anybody would name the end of
   */
  static LocalDate lastDay(Times times) {
    RecurrenceRule rule = Recurrence.endless(times.rrule());
    LocalDateTime until = Recurrence.until(Recurrence.parse(times.rrule()), times.zone());
    if (until != null) {
      return until.toLocalDate();
    }
    if (rule.getCount() == null || rule.getCount() > MOST_NAMED || times.start() == null) {
      return null;
    }
    return new Occasions(times, Instant.EPOCH, 1).lastCounted(rule);
  }

  private LocalDate lastCounted(RecurrenceRule rule) {
    LocalDateTime first = times.start().atTime(opens());
    LocalDate last = holds(first) ? times.start() : null;
    try {
      if (!Recurrence.leaveFirst(rule, first)) {
        return last;
      }
      RecurrenceRuleIterator dates = rule.iterator(Recurrence.floating(first));
      while (dates.hasNext()) {
        LocalDateTime start = Recurrence.local(dates.nextDateTime());
        if (start.isAfter(first.plusYears(YEARS_NAMED))) {
          return null;
        }
        last = holds(start) ? start.toLocalDate() : last;
      }
      return last;
    } catch (IllegalArgumentException e) {
      return last;
    }
  }

  private boolean counts(LocalDateTime start) {
    return holds(start) && occasion(start).endsAfter(from);
  }

  private LocalDateTime first(RecurrenceRule rule) {
    if (times.start() != null) {
      return times.start().atTime(opens());
    }
    LocalDate day = times.validFrom() != null ? times.validFrom() : earliest().toLocalDate();
    boolean monthly = rule.getFreq() == Freq.MONTHLY;
    return (monthly && times.validFrom() == null ? day.withDayOfMonth(1) : day).atTime(opens());
  }

  /** An occasion that began before this is over. */
  private LocalDateTime earliest() {
    LocalDateTime now = from.atZone(times.zone()).toLocalDateTime();
    LocalDateTime low = now.minusDays(days() + 1);
    LocalDate begun = times.validFrom() != null ? times.validFrom() : times.start();
    return begun != null && begun.atStartOfDay().isAfter(low) ? begun.atStartOfDay() : low;
  }

  private LocalDate last() {
    LocalDate ahead = from.atZone(times.zone()).toLocalDate().plusYears(YEARS_AHEAD);
    LocalDate through = times.validThrough();
    return through != null && through.isBefore(ahead) ? through : ahead;
  }

  private LocalTime opens() {
    return times.opens() == null ? LocalTime.MIDNIGHT : times.opens();
  }

  /** How many nights one occasion lasts. */
  private long days() {
    return times.end() == null ? 0 : ChronoUnit.DAYS.between(times.start(), times.end());
  }

  private Occasion occasion(LocalDateTime start) {
    boolean allDay = times.opens() == null;
    LocalDate lastDay = start.toLocalDate().plusDays(days());
    LocalDateTime end =
        allDay
            ? lastDay.plusDays(1).atStartOfDay()
            : times.closes() == null ? null : closing(start, lastDay);
    return new Occasion(
        start.atZone(times.zone()).toInstant(),
        end == null ? null : end.atZone(times.zone()).toInstant(),
        allDay);
  }

  /** At another hour than the usual one it lasts as long. */
  private LocalDateTime closing(LocalDateTime start, LocalDate lastDay) {
    LocalDateTime usual = start.toLocalDate().atTime(times.opens());
    LocalDateTime end = lastDay.atTime(times.closes());
    return start.plus(Duration.between(usual, end.isAfter(usual) ? end : end.plusDays(1)));
  }
}
