package org.openlocaloffer.crawler.fetch.robots;

import java.util.Locale;

/** Writes percent-encoded paths (RFC 3986) in one spelling, so that they can be compared. */
final class Escapes {
  private static final String HEX = "0123456789ABCDEF";

  /** What stands for itself, or for its own meaning, when it is written plainly. */
  private static final String PLAIN = "-._~:/?#[]@!$&'()*+,;=%";

  private Escapes() {}

  /**
   * A rule as it is written: bytes beyond ASCII escaped, hexadecimal digits in upper case, and
   * nothing else.
   *
   * @param rule a character for each byte
   */
  static String written(String rule) {
    return rewritten(rule, false);
  }

  /**
   * One spelling for all that RFC 9309 holds equal: besides, whatever must be escaped is, and
   * letters, digits and {@code -._~} are not.
   *
   * @param path a character for each byte
   */
  static String normal(String path) {
    return rewritten(path, true);
  }

  private static String rewritten(String path, boolean all) {
    StringBuilder out = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '%' && isEscape(path, i)) {
        char meant = (char) Integer.parseInt(path.substring(i + 1, i + 3), 16);
        boolean needless = all && (isLetterOrDigit(meant) || "-._~".indexOf(meant) >= 0);
        out.append(
            needless ? String.valueOf(meant) : path.substring(i, i + 3).toUpperCase(Locale.ROOT));
        i += 2;
      } else if (c > 127 || (all && !isLetterOrDigit(c) && PLAIN.indexOf(c) < 0)) {
        out.append('%').append(HEX.charAt(c >> 4 & 15)).append(HEX.charAt(c & 15));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isEscape(String path, int at) {
    return at + 2 < path.length()
        && HEX.indexOf(Character.toUpperCase(path.charAt(at + 1))) >= 0
        && HEX.indexOf(Character.toUpperCase(path.charAt(at + 2))) >= 0;
  }

  private static boolean isLetterOrDigit(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }
}
