package org.openlocaloffer.moderation.source.form;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts as people write them, such as "7 days" or "500 MB". */
enum Amount {
  /** In milliseconds; without a unit nobody knows what is meant. */
  TIME(
      "a time, such as 7 days, 12 hours, 30 minutes or 2 seconds",
      new Unit("second", 1_000),
      new Unit("minute", 60_000),
      new Unit("hour", 3_600_000),
      new Unit("day", 86_400_000)),
  /** In bytes. */
  DATA(
      "an amount of data, such as 500 MB or 5 GB",
      new Unit("byte", 1),
      new Unit("kB", 1L << 10),
      new Unit("MB", 1L << 20),
      new Unit("GB", 1L << 30));

  private static final Pattern TYPED =
      Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?)\\s*(\\p{Alpha}{1,10})");

  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private record Unit(String name, long size) {
    /** "sec", "hrs" and "megabytes" are not known; "Days", "day", "mb" are. */
    boolean isCalled(String typed) {
      return typed.toLowerCase(Locale.ROOT).matches(name.toLowerCase(Locale.ROOT) + "s?");
    }
  }

  private final String wanted;
  private final List<Unit> units;

  Amount(String wanted, Unit... units) {
    this.wanted = wanted;
    this.units = Arrays.asList(units);
  }

  /** In the largest unit of which there is a whole number, else in the smallest. */
  String shown(long amount) {
    Unit unit =
        units.stream()
            .filter(one -> amount != 0 && amount % one.size() == 0)
            .max(Comparator.comparingLong(Unit::size))
            .orElse(units.get(0));
    BigDecimal number = BigDecimal.valueOf(amount).divide(BigDecimal.valueOf(unit.size()));
    boolean word = Character.isLowerCase(unit.name().charAt(0)) && unit.name().length() > 2;
    boolean one = number.compareTo(BigDecimal.ONE) == 0;
    return number.toPlainString() + " " + unit.name() + (word && !one ? "s" : "");
  }

  /**
   * @throws IllegalArgumentException that says what is wanted
   */
  long read(String typed) {
    Matcher parts = TYPED.matcher(typed.replace(",", "").strip());
    if (parts.matches()) {
      for (Unit unit : units) {
        BigDecimal amount =
            new BigDecimal(parts.group(1)).multiply(BigDecimal.valueOf(unit.size()));
        if (unit.isCalled(parts.group(2)) && amount.compareTo(MOST) <= 0) {
          return amount.longValue();
        }
      }
    }
    throw new IllegalArgumentException("‘%s’ is not %s".formatted(typed, wanted));
  }
}
