package org.openlocaloffer.contracts.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.openlocaloffer.contracts.time.Token.Kind;

/** The English words that people use of times, and what makes a time uncertain. */
final class TimeWords {
  private static final Map<String, Token> WORDS = new HashMap<>();

  static {
    all(Kind.TO, "to through thru");
    all(Kind.UNTIL, "until till til 'til ending ends");
    all(Kind.AND, "and plus");
    all(Kind.OR, "or by");
    all(Kind.EVERY, "every each");
    all(Kind.OTHER, "other alternate");
    all(Kind.FORTNIGHT, "fortnight fortnightly");
    all(Kind.PER_MONTH, "monthly");
    all(Kind.MONTHS, "month");
    all(Kind.WEEKS, "week weeks");
    all(Kind.SMALL, "of the in a an on");
    all(Kind.FROM, "from starting starts beginning begins commencing");
    all(Kind.BETWEEN, "between");
    all(Kind.AT, "at");
    all(Kind.CLOSED, "closed");
    all(Kind.EXCEPT, "except excluding excl exc excludes");
    all(Kind.HOLIDAYS, "holiday holidays hols");
    all(Kind.HOURS, "hrs hours hour hr h");
    all(
        Kind.AGES,
        "age ages aged year years yr yrs old olds month-olds room people places under over");
    all(Kind.NOON, "noon midday");
    all(Kind.MIDNIGHT, "midnight");
    all(
        Kind.DOUBT,
        "appointment appointments appt vary varies varying various varied variable contact call"
            + " ring phone telephone tba tbc check depending depends subject approx approximately"
            + " about around ask request arrange arrangement arranged flexible usually normally"
            + " generally mostly sometimes occasionally occasional some selected certain most may"
            + " might should could not no never isn't aren't don't doesn't won't cancelled canceled"
            + " postponed suspended was were had happened previously formerly deadline black cyber"
            + " good easter christmas summer winter spring autumn term-dates bank half but unless"
            + " if last next this tomorrow today tonight yesterday ago et est edt pt pst cet gmt"
            + " utc eastern pacific central rota quarterly annual annually yearly bi-weekly"
            + " biweekly bimonthly bi-monthly once twice deals before after lunch break breaks");
    put("am", Kind.HALF_OF_DAY, 0);
    put("pm", Kind.HALF_OF_DAY, 1);
    put("morning", Kind.PART_OF_DAY, 0);
    put("mornings", Kind.PART_OF_DAY, 0);
    for (String later : new String[] {"afternoon", "evening", "night"}) {
      put(later, Kind.PART_OF_DAY, 1);
      put(later + "s", Kind.PART_OF_DAY, 1);
    }
    put("weekday", Kind.DAYS, 0b0011111);
    put("weekdays", Kind.DAYS, 0b0011111);
    put("weekend", Kind.DAYS, 0b1100000);
    put("weekends", Kind.DAYS, 0b1100000);
    put("daily", Kind.DAYS, 0b1111111);
    put("first", Kind.ORDINAL, 1);
    put("second", Kind.ORDINAL, 2);
    put("third", Kind.ORDINAL, 3);
    put("fourth", Kind.ORDINAL, 4);
    put("two", Kind.NUMBER, 2);
    put("seven", Kind.NUMBER, 7);
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.ROOT);
      put(name, Kind.DAY, day.getValue());
      put(name + "s", Kind.DAY, day.getValue());
      put(name.substring(0, 3), Kind.DAY, day.getValue());
    }
    put("tues", Kind.DAY, 2);
    put("weds", Kind.DAY, 3);
    put("thur", Kind.DAY, 4);
    put("thurs", Kind.DAY, 4);
    for (Month month : Month.values()) {
      String name = month.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.ROOT);
      put(name, Kind.MONTH, month.getValue());
      put(name.substring(0, 3), Kind.MONTH, month.getValue());
    }
    put("sept", Kind.MONTH, 9);
  }

  private TimeWords() {}

  /** What a word means; a word of no meaning to times is filler. */
  static Token of(String word) {
    Token known = WORDS.get(word.toLowerCase(Locale.ROOT).replace('’', '\''));
    return known == null
        ? Token.of(Kind.FILLER, 0, word)
        : Token.of(known.kind(), known.value(), word);
  }

  private static void all(Kind kind, String words) {
    for (String word : words.split(" ")) {
      put(word, kind, 0);
    }
  }

  private static void put(String word, Kind kind, int value) {
    WORDS.put(word, Token.of(kind, value, word));
  }
}
