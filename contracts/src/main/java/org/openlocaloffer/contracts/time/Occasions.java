package org.openlocaloffer.contracts.time;

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

/** Counts out the dates of {@link Times}, on their own clocks: ten o'clock stays ten o'clock. */
final class Occasions {
  /** Further ahead nobody plans, and a rule may name no day at all. */
  private static final int YEARS_AHEAD = 10;

  private static final int MOST_STEPS = 20_000;

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
    if (times.rrule() != null) {
      byRule(starts);
    } else if (!times.days().isEmpty()) {
      byWeek(starts);
    } else if (times.start() != null) {
      starts.add(times.start().atTime(opens()));
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

  /** A rule that has neither a first day nor one day after another cannot be told. */
  private void byRule(Collection<LocalDateTime> starts) {
    RecurrenceRule rule = Recurrence.endless(times.rrule());
    LocalDateTime until = Recurrence.until(Recurrence.parse(times.rrule()), times.zone());
    boolean anchored = times.start() != null || times.validFrom() != null;
    if (!anchored && (rule.getInterval() > 1 || rule.getCount() != null)) {
      return;
    }
    LocalDateTime first = first(rule);
    try {
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
      if (counts(start)) {
        starts.add(start);
        found++;
      }
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

  /** What has begun before this is over. */
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

  private LocalDateTime closing(LocalDateTime start, LocalDate lastDay) {
    LocalDateTime end = lastDay.atTime(times.closes());
    return end.isAfter(start) ? end : end.plusDays(1);
  }
}
