package org.openlocaloffer.contracts.time;

import java.time.LocalTime;

/**
 * A time of the day as written, before it is known which half of the day is meant.
 *
 * @param minutes of the day as written
 * @param half 0 before noon, 1 after it, null where nobody says
 * @param fixed it is by the 24-hour clock, noon or midnight, and so needs no half
 */
record ClockTime(int minutes, Integer half, boolean fixed) {
  static final int HALF_A_DAY = 12 * 60;
  static final ClockTime NOON = new ClockTime(HALF_A_DAY, null, true);
  static final ClockTime MIDNIGHT = new ClockTime(0, null, true);

  /** Minutes of the day, taken to be in that half of it. */
  int in(int which) {
    return fixed ? minutes : minutes % HALF_A_DAY + which * HALF_A_DAY;
  }

  boolean isKnown() {
    return fixed || half != null;
  }

  int known() {
    return fixed ? minutes : in(half);
  }

  int hour() {
    return minutes / 60;
  }

  boolean isTwelve() {
    return hour() == 12;
  }

  /** "12am", by which some mean midnight and others noon. */
  boolean isTwelveAm() {
    return isTwelve() && half != null && half == 0;
  }

  boolean isAfterNoonBy24() {
    return fixed && hour() > 12;
  }

  ClockTime asWritten() {
    return isKnown() ? this : new ClockTime(minutes, null, true);
  }

  static LocalTime time(int minutes) {
    return LocalTime.ofSecondOfDay(minutes % (2 * HALF_A_DAY) * 60L);
  }
}
