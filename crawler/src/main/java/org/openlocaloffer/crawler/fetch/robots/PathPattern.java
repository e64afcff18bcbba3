package org.openlocaloffer.crawler.fetch.robots;

/**
 * A path of a robots.txt: a prefix, with {@code *} for anything and {@code $} at its end for the
 * end of the address. Matching takes time in proportion to the pattern and the address together,
 * whatever stands in either.
 */
final class PathPattern {
  /** Characters; shorter parts are found faster by the plain way. */
  private static final int SHORT = 16;

  private final String text;
  private final String[] parts;
  private final boolean toTheEnd;

  PathPattern(String text) {
    this.text = text;
    toTheEnd = text.endsWith("$");
    parts = (toTheEnd ? text.substring(0, text.length() - 1) : text).split("\\*", -1);
  }

  /** In characters: of two patterns that match, the longer is the more specific. */
  int length() {
    return text.length();
  }

  @Override
  public String toString() {
    return text;
  }

  /**
   * @param path with query, from its first slash
   */
  boolean matches(String path) {
    if (!path.startsWith(parts[0])) {
      return false;
    }
    int last = parts.length - 1;
    int at = parts[0].length();
    if (last == 0) {
      return !toTheEnd || at == path.length();
    }
    // The first place that a part fits leaves most room for those after it.
    for (int i = 1; i < last + (toTheEnd ? 0 : 1); i++) {
      int found = indexOf(path, parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    return !toTheEnd || (path.length() - parts[last].length() >= at && path.endsWith(parts[last]));
  }

  private static int indexOf(String text, String part, int from) {
    return part.length() <= SHORT || part.length() > text.length() - from
        ? text.indexOf(part, from)
        : indexOfLong(text, part, from);
  }

  /** Knuth, Morris and Pratt's way, which looks at no character of the text twice. */
  private static int indexOfLong(String text, String part, int from) {
    int[] fallback = fallback(part);
    int matched = 0;
    for (int i = from; i < text.length(); i++) {
      while (matched > 0 && part.charAt(matched) != text.charAt(i)) {
        matched = fallback[matched - 1];
      }
      if (part.charAt(matched) == text.charAt(i) && ++matched == part.length()) {
        return i - matched + 1;
      }
    }
    return -1;
  }

  /** For each beginning of the part, how much of its end is a beginning again. */
  private static int[] fallback(String part) {
    int[] fallback = new int[part.length()];
    int matched = 0;
    for (int i = 1; i < part.length(); i++) {
      while (matched > 0 && part.charAt(matched) != part.charAt(i)) {
        matched = fallback[matched - 1];
      }
      if (part.charAt(matched) == part.charAt(i)) {
        matched++;
      }
      fallback[i] = matched;
    }
    return fallback;
  }
}
