package org.openlocaloffer.operations.status;

import java.time.Duration;

/** A length of time in its largest unit, such as "3 h". */
final class Age {
  private Age() {}

  static String of(Duration time) {
    long seconds = Math.max(0, time.toSeconds());
    if (seconds < 120) {
      return seconds + " s";
    }
    if (seconds < 2 * 3_600) {
      return seconds / 60 + " min";
    }
    return seconds < 2 * 86_400 ? seconds / 3_600 + " h" : seconds / 86_400 + " d";
  }
}
