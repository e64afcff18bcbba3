package org.openlocaloffer.contracts.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.Required;

/**
 * When something is on, as data: once, on days of the week, or by a rule. After Open Referral's
 * schedule and RFC 5545. All dates and hours are local to {@code timezone}.
 *
 * @param start the first day (DTSTART); null where no date is known, as of most opening hours
 * @param end the last day of one occasion, where it is not its first; null otherwise
 * @param opens null where it is on all day, or nobody says
 * @param closes null where nobody says; not after {@code opens} on the same day means the next day
 * @param days on which it is on in every week; empty where {@code rrule} or {@code start} says when
 * @param rrule an RFC 5545 recurrence rule without its name, such as "FREQ=MONTHLY;BYDAY=1SA"; null
 *     where there is none
 * @param validFrom the first day on which this holds; null where nobody says
 * @param validThrough the last day on which this holds; null where nobody says
 * @param except days on which it is not on (EXDATE)
 * @param also further days on which it is (RDATE)
 * @param timezone an IANA name; null for Europe/London
 */
public record Times(
    LocalDate start,
    LocalDate end,
    LocalTime opens,
    LocalTime closes,
    List<DayOfWeek> days,
    String rrule,
    LocalDate validFrom,
    LocalDate validThrough,
    List<LocalDate> except,
    List<LocalDate> also,
    String timezone) {
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  /**
   * @throws IllegalArgumentException where it names no day at all, ends before it begins, or holds
   *     a rule or a zone that nobody could keep
   */
  public Times {
    days = Required.list(days).stream().sorted().distinct().toList();
    except = Required.list(except).stream().sorted().distinct().toList();
    also = Required.list(also).stream().sorted().distinct().toList();
    rrule = rrule == null ? null : Recurrence.checked(rrule);
    if (start == null && days.isEmpty() && rrule == null && also.isEmpty()) {
      throw new IllegalArgumentException("times name no day");
    }
    if (end != null && (start == null || end.isBefore(start))) {
      throw new IllegalArgumentException("times.end needs a times.start that is not after it");
    }
    if (validFrom != null && validThrough != null && validThrough.isBefore(validFrom)) {
      throw new IllegalArgumentException("times.validThrough is before times.validFrom");
    }
    timezone = timezone == null || zone(timezone).equals(LONDON) ? null : timezone;
  }

  /** On one day, once. */
  public static Times once(LocalDate day, LocalTime opens, LocalTime closes) {
    return new Times(day, null, opens, closes, null, null, null, null, null, null, null);
  }

  /** In every week. */
  public static Times weekly(List<DayOfWeek> days, LocalTime opens, LocalTime closes) {
    return new Times(null, null, opens, closes, days, null, null, null, null, null, null);
  }

  /** By a rule, from its first day on. */
  public static Times byRule(LocalDate start, LocalTime opens, LocalTime closes, String rrule) {
    return new Times(start, null, opens, closes, null, rrule, null, null, null, null, null);
  }

  /** The same, held to a season. */
  public Times valid(LocalDate from, LocalDate through) {
    return new Times(start, end, opens, closes, days, rrule, from, through, except, also, timezone);
  }

  /** The same, again and again by a rule. */
  public Times repeated(String rule) {
    return new Times(
        start, end, opens, closes, days, rule, validFrom, validThrough, except, also, timezone);
  }

  /** The same, without these days. */
  public Times without(Collection<LocalDate> more) {
    List<LocalDate> all = Stream.concat(except.stream(), more.stream()).toList();
    return new Times(
        start, end, opens, closes, days, rrule, validFrom, validThrough, all, also, timezone);
  }

  /** The same, on these days as well. */
  public Times and(Collection<LocalDate> more) {
    List<LocalDate> all = Stream.concat(also.stream(), more.stream()).toList();
    return new Times(
        start, end, opens, closes, days, rrule, validFrom, validThrough, except, all, timezone);
  }

  /** The same, each time until the end of another day. */
  public Times lasting(LocalDate lastDay) {
    return new Times(
        start,
        lastDay,
        opens,
        closes,
        days,
        rrule,
        validFrom,
        validThrough,
        except,
        also,
        timezone);
  }

  /**
   * The same, in another time zone.
   *
   * @param zone an IANA name; null for Europe/London
   */
  public Times in(String zone) {
    return new Times(
        start, end, opens, closes, days, rrule, validFrom, validThrough, except, also, zone);
  }

  /** Does it come again? */
  public boolean repeats() {
    return !days.isEmpty() || rrule != null || !also.isEmpty();
  }

  /** Weekdays on which it is on again and again; empty where it is not, or only on dates. */
  public Set<DayOfWeek> weekdays() {
    Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    weekdays.addAll(days);
    if (rrule != null) {
      weekdays.addAll(Recurrence.weekdays(rrule, start));
    }
    return weekdays;
  }

  /**
   * The next occasions that are not over, in their order.
   *
   * @param most at most so many
   * @return fewer where there are no more, or where its rule cannot be told without a first day
   */
  public List<Occasion> next(Instant from, int most) {
    return Occasions.of(this, from, most);
  }

  /** Is the last of it past? Never of what goes on without end. */
  public boolean isOver(Instant at) {
    boolean dated = start != null || validThrough != null || days.isEmpty() && rrule == null;
    return dated && next(at, 1).isEmpty();
  }

  /** Its time zone; Europe/London where none is named. */
  public ZoneId zone() {
    return timezone == null ? LONDON : zone(timezone);
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("times.timezone is unknown: " + name, e);
    }
  }
}
