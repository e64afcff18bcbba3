package org.openlocaloffer.contracts.time;

import java.time.LocalTime;

/**
 * Hours of a day.
 *
 * @param opens null where only the end is said
 * @param closes null where only the beginning is said
 */
record Hours(LocalTime opens, LocalTime closes) {
  boolean isRange() {
    return opens != null && closes != null;
  }

  /**
   * Whether both overlap on one day. Hours without an end overlap with the same hours, and are
   * taken to overlap with any that have one.
   */
  boolean meets(Hours other) {
    if (!isRange() || !other.isRange()) {
      return !equals(other) && isRange() != other.isRange() || equals(other);
    }
    return opens.isBefore(other.end()) && other.opens.isBefore(end());
  }

  private LocalTime end() {
    return closes.isAfter(opens) ? closes : LocalTime.MAX;
  }
}
