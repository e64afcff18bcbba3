package org.openlocaloffer.crawler.extract.schema;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.openlocaloffer.contracts.time.Times;

/** When a schema.org Event or EventSeries is on, by its schedule or else by its own dates. */
public record SchemaEvent(Thing thing) {
  private static final Duration A_DAY = Duration.ofDays(1);

  /**
   * One for each schedule, or for its one date; empty where it is cancelled, or put off without a
   * new date, or has a schedule that cannot be read.
   */
  public List<Times> times() {
    String status = status();
    boolean off = status.endsWith("EventCancelled") || isPostponed() && !hasNewDate();
    if (off) {
      return List.of();
    }
    List<Thing> schedules = thing.things("eventSchedule");
    if (!schedules.isEmpty()) {
      LocalDate start = SchemaDate.day(thing.text("startDate"));
      List<Optional<Times>> read =
          schedules.stream().map(each -> new SchemaSchedule(each, start).times()).toList();
      return read.stream().allMatch(Optional::isPresent)
          ? read.stream().flatMap(Optional::stream).toList()
          : List.of();
    }
    return thing.is("EventSeries") ? List.of() : once().stream().toList();
  }

  /** Put off to another date. */
  public boolean isPostponed() {
    return status().endsWith("EventPostponed");
  }

  private boolean hasNewDate() {
    return !thing.text("previousStartDate").isEmpty();
  }

  private String status() {
    return thing.text("eventStatus");
  }

  private Optional<Times> once() {
    Optional<SchemaDate> start = SchemaDate.of(thing.text("startDate"));
    SchemaDate end = SchemaDate.of(thing.text("endDate")).orElse(null);
    return start.map(
        begin -> end == null || isBefore(end, begin) ? from(begin) : between(begin, end));
  }

  private static boolean isBefore(SchemaDate end, SchemaDate start) {
    return end.day().isBefore(start.day());
  }

  private static Times from(SchemaDate start) {
    return Times.once(start.day(), start.time(), null);
  }

  private static Times between(SchemaDate start, SchemaDate end) {
    if (isWholeDays(start, end)) {
      LocalDate last =
          end.time() != null
                  && end.time().equals(LocalTime.MIDNIGHT)
                  && end.day().isAfter(start.day())
              ? end.day().minusDays(1)
              : end.day();
      return new Times(
          start.day(),
          last.equals(start.day()) ? null : last,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null);
    }
    boolean sameDay = end.day().equals(start.day());
    boolean backwards =
        sameDay && end.time() != null && start.time() != null && !end.time().isAfter(start.time());
    if (sameDay || backwards) {
      return Times.once(start.day(), start.time(), backwards ? null : end.time());
    }
    boolean overnight = start.time() != null && end.time() != null && isOvernight(start, end);
    return new Times(
        start.day(),
        overnight ? null : end.day(),
        start.time(),
        end.time(),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static boolean isOvernight(SchemaDate start, SchemaDate end) {
    LocalDateTime from = start.day().atTime(start.time());
    LocalDateTime to = end.day().atTime(end.time());
    return Duration.between(from, to).compareTo(A_DAY) < 0;
  }

  /** Without times, or from midnight to midnight or the minute before. */
  private static boolean isWholeDays(SchemaDate start, SchemaDate end) {
    boolean beginsAtMidnight = start.time() == null || start.time().equals(LocalTime.MIDNIGHT);
    boolean endsAtMidnight =
        end.time() == null
            || end.time().equals(LocalTime.MIDNIGHT)
            || end.time().equals(LocalTime.of(23, 59));
    return beginsAtMidnight && endsAtMidnight;
  }
}
