package org.openlocaloffer.benchmarks.town;

import java.util.Locale;

/** Right, wrong and missed. */
public final class Score {
  private int right;
  private int wrong;
  private int missed;

  public void asked(boolean found) {
    if (found) {
      right++;
    } else {
      missed++;
    }
  }

  void wrong(int more) {
    wrong += more;
  }

  public double recall() {
    return ratio(right, missed);
  }

  double precision() {
    return ratio(right, wrong);
  }

  private static double ratio(int right, int other) {
    return right + other == 0 ? 1 : (double) right / (right + other);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "precision %.3f  recall %.3f  of %d", precision(), recall(), right + missed);
  }
}
