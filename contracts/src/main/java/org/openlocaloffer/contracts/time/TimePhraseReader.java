package org.openlocaloffer.contracts.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openlocaloffer.contracts.time.TimePhrase.Always;
import org.openlocaloffer.contracts.time.TimePhrase.Clock;
import org.openlocaloffer.contracts.time.TimePhrase.Closed;
import org.openlocaloffer.contracts.time.TimePhrase.Dates;
import org.openlocaloffer.contracts.time.TimePhrase.Days;
import org.openlocaloffer.contracts.time.TimePhrase.Part;
import org.openlocaloffer.contracts.time.TimePhrase.Season;
import org.openlocaloffer.contracts.time.Token.Kind;

/** Parses tokens into phrases: days, dates, hours and seasons, one after another. */
final class TimePhraseReader {
  private static final Set<String> KINDS_OF_HOLIDAYS = Set.of("bank", "public", "school");
  private static final Kind[] TIMES = {
    Kind.DAY, Kind.DAYS, Kind.CLOCK, Kind.NUMBER, Kind.NOON, Kind.MIDNIGHT, Kind.ORDINAL
  };

  private final Cursor cursor;
  private final DayReader days;
  private final DateReader dates;
  private final HoursReader hours;
  private final List<TimePhrase> phrases = new ArrayList<>();
  private boolean fortnightly;

  /** "Except" or "closed" has been said, and nothing but days since. */
  private boolean excepting;

  TimePhraseReader(List<Token> tokens) {
    cursor = new Cursor(tokens);
    days = new DayReader(cursor);
    dates = new DateReader(cursor);
    hours = new HoursReader(cursor);
  }

  /** Empty where anything in them can be read in two ways. */
  Optional<List<TimePhrase>> read() {
    while (!cursor.isAtEnd() && !cursor.isDoubtful()) {
      next();
    }
    boolean lacksHours = phrases.stream().noneMatch(Clock.class::isInstance);
    if (cursor.isDoubtful() || hours.hasNumbersLeft() && lacksHours) {
      return Optional.empty();
    }
    return fortnightly ? everyOtherWeek() : Optional.of(phrases);
  }

  private void next() {
    if (alwaysOpen() || holidays() || everyTwoWeeks() || season() || datesOrDays() || clocks()) {
      return;
    }
    Token token = cursor.next();
    switch (token.kind()) {
      case PART_OF_DAY -> phrases.add(new Part(token.value()));
      case CLOSED -> closed();
      case EXCEPT -> except();
      case FORTNIGHT -> fortnightly = true;
      case COMMA, AND, MARK, SMALL, FILLER, EVERY, HOURS, AGES, FROM, AT, BETWEEN, OTHER -> {}
      case OR, TO, UNTIL -> doubtBefore(TIMES);
      case DASH -> dash();
      case NUMBER, ORDINAL -> number(token);
      case CLOCK -> cursor.doubt();
      case WEEKS -> doubtUnlessAfter(Kind.SMALL, Kind.EVERY);
      default -> cursor.doubt();
    }
  }

  private boolean alwaysOpen() {
    boolean hours =
        cursor.peek().is(Kind.NUMBER)
            && cursor.peek().value() == 24
            && cursor.peek(1).is(Kind.HOURS);
    if (!hours && !cursor.peek().is(Kind.ALWAYS)) {
      return false;
    }
    cursor.back(cursor.mark() + (hours ? 2 : 1));
    if (hours && cursor.peek().is(Kind.SMALL) && cursor.peek(1).text().equalsIgnoreCase("day")) {
      cursor.back(cursor.mark() + 2);
    }
    if (cursor.peek().text().equalsIgnoreCase("notice")) {
      cursor.doubt();
    }
    phrases.add(new Always());
    return true;
  }

  /**
   * Passes over "closed on bank holidays", whose dates a schedule need not name; any other mention
   * of holidays makes the reading unsure.
   */
  private boolean holidays() {
    boolean named = KINDS_OF_HOLIDAYS.contains(cursor.peek().text().toLowerCase(Locale.ROOT));
    if (!cursor.peek(named ? 1 : 0).is(Kind.HOLIDAYS)) {
      return false;
    }
    cursor.back(cursor.mark() + (named ? 2 : 1));
    if (!excepting) {
      cursor.skip(Kind.MARK, Kind.DASH);
      if (!cursor.peek().is(Kind.CLOSED)) {
        cursor.doubt();
      }
    }
    return true;
  }

  private boolean everyTwoWeeks() {
    boolean weeks =
        cursor.peek().is(Kind.EVERY)
            && cursor.peek(1).is(Kind.NUMBER)
            && cursor.peek(1).value() == 2
            && cursor.peek(2).is(Kind.WEEKS);
    if (weeks) {
      cursor.back(cursor.mark() + 3);
      fortnightly = true;
    }
    return weeks;
  }

  /** "from 3 March 2027", "until 14 April 2027" */
  private boolean season() {
    int start = cursor.mark();
    boolean until = cursor.take(Kind.UNTIL);
    if (!until && !cursor.take(Kind.FROM, Kind.BETWEEN)) {
      return false;
    }
    Dates read = dates.read();
    if (read == null) {
      cursor.back(start);
      return false;
    }
    List<LocalDate> said = read.dates();
    boolean one = said.size() == 1;
    if (!one && (until || !read.through() && said.size() != 2)) {
      cursor.doubt();
    } else if (!said.isEmpty()) {
      add(
          one && until
              ? new Season(null, said.get(0))
              : new Season(said.get(0), one ? null : said.get(1)));
    }
    return true;
  }

  private boolean datesOrDays() {
    TimePhrase read = dates.read();
    if (read == null) {
      read = days.read();
    }
    if (read != null) {
      add(read);
    }
    return read != null;
  }

  private boolean clocks() {
    int start = cursor.mark();
    hours.read().forEach(this::add);
    return cursor.mark() != start;
  }

  private void add(TimePhrase phrase) {
    phrases.add(phrase);
    excepting = false;
  }

  /** "Sunday: closed" or "closed on Sundays" */
  private void closed() {
    cursor.skip(Kind.SMALL, Kind.EVERY);
    List<DayOfWeek> closed = days.list();
    int last = phrases.size() - 1;
    if (!closed.isEmpty()) {
      phrases.add(new Closed(closed));
    } else if (last >= 0
        && phrases.get(last) instanceof Days before
        && before.ordinals().isEmpty()) {
      phrases.set(last, new Closed(before.days()));
    } else if (!startsHolidays()) {
      cursor.doubt();
    }
    excepting = true;
  }

  private void except() {
    cursor.skip(Kind.SMALL, Kind.EVERY);
    List<DayOfWeek> closed = days.list();
    if (!closed.isEmpty()) {
      phrases.add(new Closed(closed));
    } else if (!startsHolidays()) {
      cursor.doubt();
    }
    excepting = true;
  }

  private boolean startsHolidays() {
    return cursor.peek().is(Kind.HOLIDAYS) || cursor.peek(1).is(Kind.HOLIDAYS);
  }

  /**
   * A bare number beside a day or after "at" is a time or a date, nobody knows which, so it makes
   * the reading unsure.
   */
  private void number(Token token) {
    Token before = cursor.peek(-2);
    boolean beside =
        before.is(Kind.DAY, Kind.DAYS, Kind.AT, Kind.FROM, Kind.UNTIL, Kind.TO, Kind.BETWEEN)
            || token.is(Kind.NUMBER) && cursor.peek().is(Kind.DAY, Kind.WEEKS, Kind.HALF_OF_DAY);
    if (beside) {
      cursor.doubt();
    }
  }

  /** "Monday 10am - Friday 4pm" is one stretch over several days. */
  private void dash() {
    boolean afterOneTime =
        !phrases.isEmpty()
            && phrases.get(phrases.size() - 1) instanceof Clock clock
            && !clock.isRange();
    if (afterOneTime) {
      doubtBefore(TIMES);
    }
  }

  private void doubtBefore(Kind... kinds) {
    if (cursor.peek().is(kinds)) {
      cursor.doubt();
    }
  }

  private void doubtUnlessAfter(Kind... kinds) {
    if (!cursor.peek(-2).is(kinds)) {
      cursor.doubt();
    }
  }

  private Optional<List<TimePhrase>> everyOtherWeek() {
    List<TimePhrase> other =
        phrases.stream()
            .map(
                phrase ->
                    phrase instanceof Days each
                        ? new Days(each.days(), each.ordinals(), 2, true)
                        : phrase)
            .toList();
    boolean plain =
        phrases.stream()
                .filter(phrase -> phrase instanceof Days each && each.ordinals().isEmpty())
                .count()
            == 1;
    return plain ? Optional.of(other) : Optional.empty();
  }
}
