package org.openlocaloffer.contracts.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openlocaloffer.contracts.time.Token.Kind;

/** Splits words into tokens in one walk over the text, so that no text takes long. */
final class Tokens {
  private static final int MOST_DIGITS = 4;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) {
    Tokens tokens = new Tokens(text);
    while (tokens.at < text.length()) {
      tokens.next();
    }
    return tokens.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (isDigit(at)) {
      number();
    } else if (Character.isLetter(c)) {
      word();
    } else {
      at++;
      if (c == '£') {
        money();
      } else if (!Character.isSpaceChar(c) && !Character.isWhitespace(c)) {
        tokens.add(Token.of(mark(c), 0, String.valueOf(c)));
      }
    }
  }

  private static Kind mark(char c) {
    return switch (c) {
      case '-', '–', '—', '‐', '‑', '−' -> Kind.DASH;
      case ',' -> Kind.COMMA;
      case '&', '/' -> Kind.AND;
      default -> Kind.MARK;
    };
  }

  private void money() {
    int start = at;
    while (at < text.length() && (isDigit(at) || text.charAt(at) == '.' && isDigit(at + 1))) {
      at++;
    }
    tokens.add(Token.of(Kind.FILLER, 0, "£" + text.substring(start, at)));
  }

  private void word() {
    int start = at;
    if (halfOfDay()) {
      return;
    }
    while (at < text.length() && isWithinWord(start)) {
      at++;
    }
    String word = text.substring(start, at);
    Token token = TimeWords.of(word);
    if (token.is(Kind.DAY, Kind.MONTH) && at < text.length() && text.charAt(at) == '.') {
      at++;
    }
    tokens.add(token);
  }

  /** Letters, an apostrophe between them, and the hyphen of "bi-weekly". */
  private boolean isWithinWord(int start) {
    char c = text.charAt(at);
    boolean joins = c == '\'' || c == '’' || c == '-' && at - start == 2 && starts(start, "bi");
    return Character.isLetter(c)
        || joins && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
  }

  private boolean starts(int start, String word) {
    return text.regionMatches(true, start, word, 0, word.length());
  }

  /** "a.m." and "p. m." */
  private boolean halfOfDay() {
    for (String written : new String[] {"a.m", "p.m", "a. m", "p. m"}) {
      int end = at + written.length();
      boolean whole = end >= text.length() || !Character.isLetter(text.charAt(end));
      if (starts(at, written) && whole) {
        int half = Character.toLowerCase(text.charAt(at)) == 'p' ? 1 : 0;
        tokens.add(Token.of(Kind.HALF_OF_DAY, half, written));
        at = end < text.length() && text.charAt(end) == '.' ? end + 1 : end;
        return true;
      }
    }
    return false;
  }

  private void number() {
    if (dateInFigures()) {
      return;
    }
    int start = at;
    while (isDigit(at)) {
      at++;
    }
    int digits = at - start;
    if (digits > MOST_DIGITS) {
      tokens.add(Token.of(Kind.FILLER, 0, text.substring(start, at)));
    } else if (starts(start, "24/7") && digits == 2 && !isDigit(at + 2)) {
      at += 2;
      tokens.add(Token.of(Kind.ALWAYS, 0, "24/7"));
    } else if (digits <= 2 && isMinutes()) {
      int minutes = Integer.parseInt(text.substring(at + 1, at + 3));
      int hour = Integer.parseInt(text.substring(start, at));
      at += 3;
      tokens.add(Token.of(Kind.CLOCK, hour * 60 + minutes, text.substring(start, at)));
    } else {
      plain(start);
    }
  }

  private void plain(int start) {
    int value = Integer.parseInt(text.substring(start, at));
    String suffix = text.substring(at, Math.min(text.length(), at + 2)).toLowerCase(Locale.ROOT);
    boolean ordinal = List.of("st", "nd", "rd", "th").contains(suffix);
    boolean ends = at + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 2));
    if (ordinal && ends) {
      at += 2;
    }
    tokens.add(
        Token.of(ordinal && ends ? Kind.ORDINAL : Kind.NUMBER, value, text.substring(start, at)));
  }

  private boolean isMinutes() {
    return at + 2 < text.length()
        && (text.charAt(at) == ':' || text.charAt(at) == '.')
        && text.charAt(at + 1) >= '0'
        && text.charAt(at + 1) <= '5'
        && isDigit(at + 2)
        && !isDigit(at + 3);
  }

  /** "22/01/2027" and "2027-01-22"; a day that may be a month as well is in doubt. */
  private boolean dateInFigures() {
    int end = at;
    while (end < text.length()
        && end - at < 10
        && (isDigit(end) || "/.-".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    String[] parts = text.substring(at, end).split("[/.-]");
    if (parts.length != 3 || isDigit(end) || parts[0].isEmpty() || parts[1].isEmpty()) {
      return false;
    }
    boolean yearFirst = parts[0].length() == 4 && parts[2].length() == 2;
    if (!yearFirst && parts[2].length() != 4) {
      return false;
    }
    String figures = text.substring(at, end);
    at = end;
    tokens.add(date(figures, parts, yearFirst));
    return true;
  }

  private static Token date(String figures, String[] parts, boolean yearFirst) {
    int day = Integer.parseInt(parts[yearFirst ? 2 : 0]);
    int month = Integer.parseInt(parts[1]);
    try {
      LocalDate date = LocalDate.of(Integer.parseInt(parts[yearFirst ? 0 : 2]), month, day);
      boolean sure = yearFirst || day > 12 || day == month;
      return new Token(sure ? Kind.DATE : Kind.DOUBT, 0, figures, date);
    } catch (DateTimeException e) {
      return Token.of(Kind.DOUBT, 0, figures);
    }
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }
}
