package org.openlocaloffer.crawler.feed.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One date of an event.
 *
 * @param event what it says; for an exception not the series but the exception
 */
record Occurrence(Moment start, Moment end, Event event) {
  static Occurrence of(Event event, Moment start) {
    return new Occurrence(start, start.at(start.local().plus(event.length())), event);
  }

  boolean within(Instant from, Instant to) {
    boolean lasts = end.local().isAfter(start.local());
    return (lasts ? end.instant().isAfter(from) : !start.instant().isBefore(from))
        && start.instant().isBefore(to);
  }

  /** As {@link org.openlocaloffer.contracts.candidate.ClaimField#EVENT} has it. */
  String claim() {
    return start.iso() + toEnd() + " " + event.title();
  }

  private String toEnd() {
    if (!start.allDay()) {
      return end.local().isAfter(start.local()) ? "/" + end.iso() : "";
    }
    LocalDate last = end.local().toLocalDate().minusDays(1);
    return last.isAfter(start.local().toLocalDate()) ? "/" + last : "";
  }
}
