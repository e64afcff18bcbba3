package org.openlocaloffer.contracts.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openlocaloffer.contracts.time.TimePhrase.Days;
import org.openlocaloffer.contracts.time.Token.Kind;

/** Reads days of the week: "Mon-Fri", "every other Thursday", "first Saturday of the month". */
final class DayReader {
  private static final int ALL = 0b1111111;
  private static final Set<String> CUT_SHORT = Set.of("tues", "weds", "thurs");

  private final Cursor cursor;
  private boolean regular;

  DayReader(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Null, and the cursor where it was, where no days stand here. */
  Days read() {
    int start = cursor.mark();
    regular = cursor.take(Kind.EVERY);
    boolean every = regular;
    List<Integer> ordinals = ordinals();
    int interval = cursor.take(Kind.OTHER) ? 2 : 1;
    List<DayOfWeek> days = every && isDay() ? all() : list();
    if (days.isEmpty()) {
      cursor.back(start);
      return null;
    }
    if (ordinals.isEmpty()) {
      return new Days(days, ordinals, interval, regular || interval > 1);
    }
    if (!isOfTheMonth()) {
      if (every && ordinals.equals(List.of(2))) {
        return new Days(days, List.of(), 2, true);
      }
      cursor.doubt();
    }
    return new Days(days, ordinals, 1, true);
  }

  /** Days alone, as after "closed". */
  List<DayOfWeek> list() {
    Set<DayOfWeek> days = new LinkedHashSet<>();
    int end = cursor.mark();
    while (addDays(days)) {
      end = cursor.mark();
      cursor.skip(Kind.COMMA, Kind.AND, Kind.SMALL);
    }
    cursor.back(end);
    regular |= days.size() > 1;
    return List.copyOf(days);
  }

  private boolean addDays(Set<DayOfWeek> days) {
    Token token = cursor.peek();
    if (cursor.take(Kind.DAYS)) {
      days.addAll(of(token.value()));
      regular = true;
      return true;
    }
    if (isWholeWeek()) {
      days.addAll(all());
      return true;
    }
    if (!token.is(Kind.DAY) || isDated()) {
      return false;
    }
    cursor.next();
    DayOfWeek first = DayOfWeek.of(token.value());
    days.add(first);
    regular |= isPlural(token);
    if (cursor.peek().is(Kind.DASH, Kind.TO, Kind.UNTIL) && cursor.peek(1).is(Kind.DAY)) {
      cursor.next();
      DayOfWeek last = DayOfWeek.of(cursor.next().value());
      for (DayOfWeek day = first; day != last; day = day.plus(1)) {
        days.add(day.plus(1));
      }
    }
    return true;
  }

  /** "Monday 3" and "Friday 22nd January" are of one date. */
  private boolean isDated() {
    Token after = cursor.peek(1).is(Kind.SMALL) ? cursor.peek(2) : cursor.peek(1);
    return after.is(Kind.ORDINAL) && after.value() > 5
        || after.is(Kind.ORDINAL, Kind.NUMBER) && cursor.peek(2).is(Kind.MONTH);
  }

  static boolean isPlural(Token day) {
    String text = day.text().toLowerCase(Locale.ROOT);
    return text.endsWith("s") && !CUT_SHORT.contains(text);
  }

  private List<Integer> ordinals() {
    int start = cursor.mark();
    List<Integer> ordinals = new ArrayList<>();
    cursor.take(Kind.SMALL);
    int end = cursor.mark();
    while (isOrdinal(cursor.peek())) {
      Token token = cursor.next();
      ordinals.add(token.is(Kind.ORDINAL) ? token.value() : -1);
      end = cursor.mark();
      cursor.skip(Kind.COMMA, Kind.AND, Kind.SMALL);
    }
    cursor.back(ordinals.isEmpty() || !cursor.peek().is(Kind.DAY) && !dayAt(end) ? start : end);
    return ordinals.isEmpty() || !cursor.peek().is(Kind.DAY) ? List.of() : List.copyOf(ordinals);
  }

  private boolean dayAt(int mark) {
    int here = cursor.mark();
    cursor.back(mark);
    boolean day = cursor.peek().is(Kind.DAY);
    cursor.back(here);
    return day;
  }

  private static boolean isOrdinal(Token token) {
    return token.is(Kind.ORDINAL) && token.value() >= 1 && token.value() <= 4
        || token.text().equalsIgnoreCase("last");
  }

  private boolean isOfTheMonth() {
    int start = cursor.mark();
    if (cursor.take(Kind.PER_MONTH)) {
      return true;
    }
    cursor.skip(Kind.SMALL, Kind.EVERY);
    if (cursor.take(Kind.MONTHS)) {
      return true;
    }
    cursor.back(start);
    return false;
  }

  private boolean isDay() {
    boolean day = cursor.peek().text().equalsIgnoreCase("day");
    if (day) {
      cursor.next();
    }
    return day;
  }

  /** "seven days a week" */
  private boolean isWholeWeek() {
    boolean whole =
        cursor.peek().is(Kind.NUMBER)
            && cursor.peek().value() == 7
            && cursor.peek(1).text().equalsIgnoreCase("days")
            && cursor.peek(2).is(Kind.SMALL)
            && cursor.peek(3).is(Kind.WEEKS);
    if (whole) {
      cursor.back(cursor.mark() + 4);
      regular = true;
    }
    return whole;
  }

  static List<DayOfWeek> all() {
    return of(ALL);
  }

  private static List<DayOfWeek> of(int mask) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> (mask & 1 << day.getValue() - 1) != 0)
        .toList();
  }
}
