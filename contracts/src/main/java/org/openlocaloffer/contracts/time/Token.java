package org.openlocaloffer.contracts.time;

import java.time.LocalDate;

/**
 * A word, number or mark in what people write of times.
 *
 * @param value of a number, the number; of a clock time, minutes of the day as written; of a day or
 *     month, its place in the week or year; of a part of the day, whether it is after noon (1)
 * @param text as written
 * @param date of a date in figures; null otherwise
 */
record Token(Kind kind, int value, String text, LocalDate date) {
  /** What it means to us. */
  enum Kind {
    DAY,
    DAYS,
    MONTH,
    NUMBER,
    ORDINAL,
    CLOCK,
    DATE,
    HALF_OF_DAY,
    NOON,
    MIDNIGHT,
    PART_OF_DAY,
    DASH,
    TO,
    UNTIL,
    AND,
    OR,
    COMMA,
    MARK,
    EVERY,
    OTHER,
    FORTNIGHT,
    PER_MONTH,
    MONTHS,
    WEEKS,
    SMALL,
    FROM,
    BETWEEN,
    AT,
    CLOSED,
    EXCEPT,
    HOLIDAYS,
    HOURS,
    ALWAYS,
    AGES,
    DOUBT,
    FILLER
  }

  static Token of(Kind kind, int value, String text) {
    return new Token(kind, value, text, null);
  }

  boolean is(Kind... kinds) {
    for (Kind each : kinds) {
      if (kind == each) {
        return true;
      }
    }
    return false;
  }
}
