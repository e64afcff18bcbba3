package org.openlocaloffer.contracts;

/** Text from strangers, as far as it can be shown, sent and stored. */
public final class Printable {
  private Printable() {}

  /**
   * The text without what nobody can see: control characters but tab and line feed (PostgreSQL
   * refuses NUL), halves of characters (JSON has no way to write them), characters that are none,
   * and marks that make text read backwards. Null stays null.
   */
  public static String of(String text) {
    if (text == null) {
      return null;
    }
    int first = 0;
    while (first < text.length() && isPrintable(text, first)) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder printable = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      if (isPrintable(text, i)) {
        printable.append(text.charAt(i));
      }
    }
    return printable.toString();
  }

  private static boolean isPrintable(String text, int at) {
    char c = text.charAt(at);
    if (c < 0x7f) {
      return c >= ' ' || c == '\n' || c == '\t';
    }
    if (Character.isSurrogate(c)) {
      return Character.isHighSurrogate(c)
          ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
          : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return !(c <= 0x9f || isBackwards(c) || c >= 0xfffe);
  }

  /** Embeddings, overrides and isolates of the bidirectional algorithm (Unicode TR 9). */
  private static boolean isBackwards(char c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  }
}
