package org.openlocaloffer.contracts.time;

import java.time.Instant;
import java.time.LocalDate;
import org.openlocaloffer.contracts.Required;

/**
 * One date of something that is on.
 *
 * @param end when it is over; of whole days the midnight after the last; null where nobody says
 * @param allDay its hours are not known, or are all of the day
 */
public record Occasion(Instant start, Instant end, boolean allDay) {
  public Occasion {
    Required.present(start, "start");
  }

  /** The day on which it begins, in London. */
  public LocalDate day() {
    return start.atZone(Times.LONDON).toLocalDate();
  }

  /** Whether it is still to come, or goes on; what says no end lasts until it has begun. */
  public boolean endsAfter(Instant at) {
    return end == null ? !start.isBefore(at) : end.isAfter(at);
  }
}
