package org.openlocaloffer.contracts.time;

import java.util.Optional;

/**
 * Tells which half of the day is meant where the words do not say: "10-12" is in the morning, "1-3"
 * in the afternoon; "7-9" may be either, and so gives nothing.
 */
final class HalfOfDay {
  /** In minutes, as all here: hours over midnight that are longer are not believed. */
  private static final int LONGEST_NIGHT = ClockTime.HALF_A_DAY;

  private static final int LONGEST_AFTERNOON = 6 * 60;
  private static final int DAY = 2 * ClockTime.HALF_A_DAY;

  /** Nothing begins between midnight and this; whoever writes so means the afternoon. */
  private static final int EARLIEST = 5 * 60;

  private HalfOfDay() {}

  /**
   * @param hint the half that a word such as "evenings" says; null where there is none
   * @return empty where it may be either
   */
  static Optional<Hours> range(ClockTime first, ClockTime last, Integer hint) {
    boolean by24 = first.isAfterNoonBy24() || last.isAfterNoonBy24();
    ClockTime from = by24 ? first.asWritten() : first;
    ClockTime to = by24 ? last.asWritten() : last;
    if (from.isTwelveAm() || to.isTwelveAm() && !(from.isKnown() && from.known() >= 720)) {
      return Optional.empty();
    }
    if (from.isKnown() && to.isKnown()) {
      return known(from.known(), to.known());
    }
    if (to.isKnown()) {
      return shorter(from.in(0), to.known(), from.in(1), to.known());
    }
    if (from.isKnown()) {
      return shorter(from.known(), to.in(0), from.known(), to.in(1));
    }
    return hint == null ? unsaid(from, to) : hinted(from, to, hint);
  }

  /** Empty where it may be either half. */
  static Optional<Integer> point(ClockTime time, Integer hint) {
    if (time.isTwelveAm()) {
      return Optional.empty();
    }
    if (time.isKnown()) {
      return Optional.of(time.known());
    }
    if (hint != null) {
      return Optional.of(time.in(hint));
    }
    int hour = time.hour();
    return hour >= 9 && hour <= 12 ? Optional.of(time.in(hour / 12)) : Optional.empty();
  }

  private static Optional<Hours> hinted(ClockTime from, ClockTime to, int hint) {
    boolean sameHalf = hint == 1 || to.in(0) > from.in(0);
    return known(from.in(hint), to.in(sameHalf ? hint : 1));
  }

  private static Optional<Hours> known(int from, int to) {
    int end = to == 0 ? DAY : to;
    boolean overnight = end <= from;
    return from == end || from < EARLIEST || overnight && end + DAY - from > LONGEST_NIGHT
        ? Optional.empty()
        : hours(from, end);
  }

  private static Optional<Hours> shorter(int from, int to, int otherFrom, int otherTo) {
    int one = (to - from + DAY) % DAY;
    int other = (otherTo - otherFrom + DAY) % DAY;
    boolean first = one != 0 && (other == 0 || one < other);
    return first ? known(from, to) : known(otherFrom, otherTo);
  }

  private static Optional<Hours> unsaid(ClockTime from, ClockTime to) {
    int begin = from.in(0);
    boolean laterOnTheClock = to.in(0) > begin;
    if (from.isTwelve()) {
      return to.isTwelve() ? Optional.empty() : hours(from.in(1), to.in(1));
    }
    if (begin >= 9 * 60) {
      return hours(begin, to.in(laterOnTheClock ? 0 : 1));
    }
    if (begin >= 7 * 60) {
      return laterOnTheClock ? Optional.empty() : hours(begin, to.in(1));
    }
    boolean afternoon = begin < 6 * 60 && to.in(0) - begin <= LONGEST_AFTERNOON;
    return laterOnTheClock && afternoon ? hours(from.in(1), to.in(1)) : Optional.empty();
  }

  private static Optional<Hours> hours(int from, int to) {
    return Optional.of(new Hours(ClockTime.time(from), ClockTime.time(to)));
  }
}
