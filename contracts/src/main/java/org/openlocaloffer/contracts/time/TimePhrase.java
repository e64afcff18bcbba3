package org.openlocaloffer.contracts.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** A phrase about days, dates or hours, before {@link Pairing} joins days with hours. */
sealed interface TimePhrase {
  /**
   * Days of the week.
   *
   * @param ordinals which of the month, -1 for the last; empty where it is every week
   * @param interval in weeks
   * @param regular the words alone say that it comes again, as "Mondays" does and "Monday" does not
   */
  record Days(List<DayOfWeek> days, List<Integer> ordinals, int interval, boolean regular)
      implements TimePhrase {}

  /**
   * Dates, each by itself or from the first to the last.
   *
   * @param through whether all between are meant
   */
  record Dates(List<LocalDate> dates, boolean through) implements TimePhrase {}

  /** From when to when it holds; either may be null. */
  record Season(LocalDate from, LocalDate through) implements TimePhrase {}

  /**
   * Hours as written; either may be null.
   *
   * @param joined to the hours before by "and"
   */
  record Clock(ClockTime from, ClockTime to, boolean joined) implements TimePhrase {
    boolean isRange() {
      return from != null && to != null;
    }
  }

  /** All day and night. */
  record Always() implements TimePhrase {}

  /** "Mornings" (0), "evenings" (1). */
  record Part(int half) implements TimePhrase {}

  /** Days of the week on which it is not on. */
  record Closed(List<DayOfWeek> days) implements TimePhrase {}
}
