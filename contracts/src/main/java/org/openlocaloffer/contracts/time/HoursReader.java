package org.openlocaloffer.contracts.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openlocaloffer.contracts.time.TimePhrase.Clock;
import org.openlocaloffer.contracts.time.Token.Kind;

/** Reads hours: "10am to 12 noon", "9-5", "until 8pm". */
final class HoursReader {
  private static final Set<String> BEFORE_BARE =
      Set.of("open", "opening", "hours", "times", "time");

  private final Cursor cursor;
  private boolean numbersLeft;
  private boolean skipped;

  HoursReader(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Whether there were numbers that may have been hours and may have been ages. */
  boolean hasNumbersLeft() {
    return numbersLeft;
  }

  /** Empty where no hours stand here, and the cursor where it was or behind somebody's ages. */
  List<Clock> read() {
    int start = cursor.mark();
    skipped = false;
    boolean until = cursor.take(Kind.UNTIL);
    boolean between = !until && cursor.take(Kind.BETWEEN);
    if (!until && !between) {
      cursor.take(Kind.FROM, Kind.AT);
    }
    List<Clock> read = until ? end() : hours(between);
    if (read.isEmpty() && !skipped) {
      cursor.back(start);
    }
    return read;
  }

  private List<Clock> end() {
    Token first = cursor.peek();
    ClockTime time = point();
    return time == null || isBare(first, time) ? List.of() : List.of(new Clock(null, time, false));
  }

  private List<Clock> hours(boolean between) {
    Token before = cursor.peek(-1);
    Token first = cursor.peek();
    ClockTime from = point();
    if (from == null) {
      return List.of();
    }
    int after = cursor.mark();
    Token second = null;
    ClockTime to = null;
    if (cursor.take(Kind.DASH, Kind.TO, Kind.UNTIL) || between && cursor.take(Kind.AND)) {
      second = cursor.peek();
      to = point();
    }
    if (to == null) {
      cursor.back(after);
      return isBare(first, from) ? List.of() : points(from);
    }
    if (isBare(first, from) && isBare(second, to) && mayBeAges(before)) {
      numbersLeft = true;
      skipped = true;
      return List.of();
    }
    return List.of(new Clock(from, to, false));
  }

  /** "at 10am and 2pm" */
  private List<Clock> points(ClockTime first) {
    List<Clock> points = new ArrayList<>(List.of(new Clock(first, null, false)));
    while (true) {
      int before = cursor.mark();
      boolean joined = cursor.take(Kind.AND, Kind.COMMA);
      Token token = cursor.peek();
      ClockTime next = joined ? point() : null;
      if (next == null || isBare(token, next) || cursor.peek().is(Kind.DASH, Kind.TO, Kind.UNTIL)) {
        cursor.back(before);
        return points;
      }
      points.add(new Clock(next, null, true));
    }
  }

  private ClockTime point() {
    Token token = cursor.peek();
    if (cursor.take(Kind.NOON)) {
      return ClockTime.NOON;
    }
    if (cursor.take(Kind.MIDNIGHT)) {
      return ClockTime.MIDNIGHT;
    }
    if (!cursor.take(Kind.NUMBER, Kind.CLOCK)) {
      return null;
    }
    Token after = cursor.peek();
    if (after.is(Kind.NOON, Kind.MIDNIGHT)) {
      cursor.next();
      boolean twelve = token.value() == (token.is(Kind.CLOCK) ? ClockTime.HALF_A_DAY : 12);
      return !twelve ? null : after.is(Kind.NOON) ? ClockTime.NOON : ClockTime.MIDNIGHT;
    }
    boolean half = cursor.take(Kind.HALF_OF_DAY);
    cursor.take(Kind.HOURS);
    return time(token, half ? after.value() : null);
  }

  private static ClockTime time(Token token, Integer half) {
    String text = token.text();
    boolean figures = token.is(Kind.NUMBER) && text.length() == 4 && token.value() % 100 < 60;
    int minutes =
        token.is(Kind.CLOCK)
            ? token.value()
            : figures ? token.value() / 100 * 60 + token.value() % 100 : token.value() * 60;
    if (minutes > 24 * 60 || token.is(Kind.NUMBER) && !Character.isDigit(text.charAt(0))) {
      return null;
    }
    boolean by24 = minutes >= 13 * 60 || text.startsWith("0") || minutes < 60;
    if (half != null) {
      boolean contradicts = half == 0 && minutes >= 13 * 60 || minutes < 60;
      return contradicts
          ? null
          : new ClockTime(
              minutes, by24 && half == 1 && minutes >= 780 ? null : half, minutes >= 780);
    }
    return new ClockTime(minutes, null, by24 || figures);
  }

  /** Neither its minutes nor its half of the day are said. */
  private static boolean isBare(Token token, ClockTime time) {
    boolean figures = token.text().length() == 4;
    return token.is(Kind.NUMBER)
        && time.half() == null
        && !figures
        && time != ClockTime.NOON
        && time != ClockTime.MIDNIGHT;
  }

  private boolean mayBeAges(Token before) {
    boolean known =
        before.is(
                Kind.DAY,
                Kind.DAYS,
                Kind.MARK,
                Kind.COMMA,
                Kind.AND,
                Kind.PART_OF_DAY,
                Kind.FROM,
                Kind.AT,
                Kind.BETWEEN,
                Kind.DASH,
                Kind.HOURS)
            || BEFORE_BARE.contains(before.text().toLowerCase(Locale.ROOT));
    return !known || cursor.peek().is(Kind.AGES) || isLetterOfAPlural(cursor.peek());
  }

  private static boolean isLetterOfAPlural(Token after) {
    return after.text().equals("s");
  }
}
