package org.openlocaloffer.contracts.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openlocaloffer.contracts.time.TimePhrase.Dates;
import org.openlocaloffer.contracts.time.Token.Kind;

/**
 * Reads dates: "Wednesday 16 December 2026", "3 March to 14 April 2027". One without its year is in
 * doubt.
 */
final class DateReader {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final int MOST = 40;

  /** A date as far as it is said; 0 stands for what is not. */
  private record Part(DayOfWeek weekday, int day, int month, int year) {}

  private final Cursor cursor;

  DateReader(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Null, and the cursor where it was, where no date stands here. */
  Dates read() {
    int start = cursor.mark();
    List<Part> parts = new ArrayList<>();
    boolean through = false;
    Part part = part();
    while (part != null && parts.size() < MOST) {
      parts.add(part);
      int end = cursor.mark();
      boolean range = cursor.take(Kind.DASH, Kind.TO, Kind.UNTIL);
      boolean listed = !range && isListed();
      Part next = range || listed ? part() : null;
      boolean belongs =
          next != null && (part.year() == 0 || next.year() != 0) && !(range && parts.size() > 1);
      through |= belongs && range;
      if (!belongs) {
        cursor.back(end);
      }
      part = belongs ? next : null;
    }
    if (parts.stream().noneMatch(each -> each.month() != 0)) {
      cursor.back(start);
      return null;
    }
    return whole(parts, through);
  }

  private boolean isListed() {
    boolean comma = cursor.take(Kind.COMMA);
    return cursor.take(Kind.AND) || comma;
  }

  /** Null where it is none; times are none. */
  private Part part() {
    int start = cursor.mark();
    DayOfWeek weekday = isOneDay(cursor.peek()) ? DayOfWeek.of(cursor.next().value()) : null;
    cursor.take(Kind.COMMA);
    cursor.take(Kind.SMALL);
    Token token = cursor.next();
    Part part =
        token.is(Kind.DATE)
            ? of(weekday, token.date())
            : token.is(Kind.MONTH) ? monthFirst(weekday, token.value()) : dayFirst(weekday, token);
    if (part == null) {
      cursor.back(start);
    }
    return part;
  }

  private static boolean isOneDay(Token token) {
    return token.is(Kind.DAY) && !DayReader.isPlural(token);
  }

  private static Part of(DayOfWeek weekday, LocalDate date) {
    return new Part(weekday, date.getDayOfMonth(), date.getMonthValue(), date.getYear());
  }

  private Part dayFirst(DayOfWeek weekday, Token token) {
    boolean day = token.is(Kind.NUMBER, Kind.ORDINAL) && token.value() >= 1 && token.value() <= 31;
    if (!day || cursor.peek().is(Kind.HALF_OF_DAY, Kind.NOON, Kind.MIDNIGHT)) {
      return null;
    }
    int before = cursor.mark();
    cursor.take(Kind.SMALL);
    if (!cursor.peek().is(Kind.MONTH)) {
      cursor.back(before);
      return new Part(weekday, token.value(), 0, 0);
    }
    return new Part(weekday, token.value(), cursor.next().value(), year());
  }

  private Part monthFirst(DayOfWeek weekday, int month) {
    Token token = cursor.peek();
    boolean day = token.is(Kind.NUMBER, Kind.ORDINAL) && token.value() >= 1 && token.value() <= 31;
    if (!day) {
      return null;
    }
    cursor.next();
    return new Part(weekday, token.value(), month, year());
  }

  /** 0 where none stands here. */
  private int year() {
    int before = cursor.mark();
    cursor.take(Kind.COMMA);
    Token token = cursor.peek();
    if (token.is(Kind.NUMBER) && token.value() >= FIRST_YEAR && token.value() < LAST_YEAR) {
      return cursor.next().value();
    }
    cursor.back(before);
    return 0;
  }

  /** From the last to the first, each takes what it does not say from the next. */
  private Dates whole(List<Part> parts, boolean through) {
    List<LocalDate> dates = new ArrayList<>();
    int month = 0;
    int year = 0;
    for (int i = parts.size() - 1; i >= 0; i--) {
      Part part = parts.get(i);
      int said = part.month() == 0 ? month : part.month();
      year = part.year() != 0 ? part.year() : said > month && month != 0 ? year - 1 : year;
      month = said;
      dates.add(0, date(part, year, month));
    }
    boolean odd = through && (parts.get(0).weekday() == null) != (parts.get(1).weekday() == null);
    boolean inOrder = dates.stream().sorted().toList().equals(dates);
    if (cursor.isDoubtful() || odd || !inOrder) {
      cursor.doubt();
      return new Dates(List.of(), false);
    }
    return new Dates(List.copyOf(dates), through);
  }

  private LocalDate date(Part part, int year, int month) {
    try {
      LocalDate date = LocalDate.of(year, month, part.day());
      if (year < FIRST_YEAR || part.weekday() != null && part.weekday() != date.getDayOfWeek()) {
        cursor.doubt();
      }
      return date;
    } catch (DateTimeException impossible) {
      cursor.doubt();
      return LocalDate.MIN;
    }
  }
}
