package org.openlocaloffer.contracts.time;

import java.util.List;
import org.openlocaloffer.contracts.time.Token.Kind;

/** Where a reading of tokens stands, and whether it has met anything that makes it unsure. */
final class Cursor {
  private static final Token END = Token.of(Kind.MARK, 0, "");

  private final List<Token> tokens;
  private int at;
  private boolean doubtful;

  Cursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  boolean isAtEnd() {
    return at >= tokens.size();
  }

  Token peek() {
    return peek(0);
  }

  /** The token so many places further on, or back where negative; a mark beyond either end. */
  Token peek(int further) {
    int index = at + further;
    return index >= 0 && index < tokens.size() ? tokens.get(index) : END;
  }

  Token next() {
    Token token = peek();
    at++;
    return token;
  }

  boolean take(Kind... kinds) {
    boolean there = !isAtEnd() && peek().is(kinds);
    at += there ? 1 : 0;
    return there;
  }

  void skip(Kind... kinds) {
    while (take(kinds)) {}
  }

  int mark() {
    return at;
  }

  void back(int mark) {
    at = mark;
  }

  void doubt() {
    doubtful = true;
  }

  boolean isDoubtful() {
    return doubtful;
  }
}
