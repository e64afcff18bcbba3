package org.openlocaloffer.crawler.extract.text;

/** White space of any kind, no-break spaces and zero-width marks included. */
public final class Spaces {
  private Spaces() {}

  /** On one line, single spaces, none at the ends. */
  public static String folded(CharSequence text) {
    return isFolded(text) ? text.toString() : fold(text);
  }

  /** As most texts are that come here. */
  private static boolean isFolded(CharSequence text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' ? space : isSpace(c)) {
        return false;
      }
      space = c == ' ';
    }
    return !space || text.isEmpty();
  }

  private static String fold(CharSequence text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        folded.append(c);
      } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    int end = folded.length();
    if (end > 0 && folded.charAt(end - 1) == ' ') {
      folded.setLength(end - 1);
    }
    return folded.toString();
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u200b' || c > 0x7f && Character.isSpaceChar(c);
  }
}
