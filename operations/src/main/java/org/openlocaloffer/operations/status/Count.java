package org.openlocaloffer.operations.status;

import java.util.Locale;

/** So many of a thing, in English. */
final class Count {
  private static final String[] UNITS = {"kB", "MB", "GB", "TB", "PB", "EB"};

  private Count() {}

  /**
   * @param one what a single one is called; several are called so with an s
   */
  static String of(long number, String one) {
    return "%,d %s%s".formatted(number, one, number == 1 ? "" : "s");
  }

  /** Such as "1.2 MB"; a kB is a thousand bytes. */
  static String bytes(long number) {
    if (number < 1_000) {
      return of(number, "byte");
    }
    double amount = number / 1_000.0;
    int unit = 0;
    while (amount >= 999.5) {
      amount /= 1_000;
      unit++;
    }
    return String.format(Locale.UK, amount < 9.95 ? "%.1f %s" : "%.0f %s", amount, UNITS[unit]);
  }
}
