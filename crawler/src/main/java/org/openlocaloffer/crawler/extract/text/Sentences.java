package org.openlocaloffer.crawler.extract.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into sentences: at a full stop, exclamation or question mark that white space and a
 * capital letter, bracket, quote or pound sign follow.
 */
public final class Sentences {
  private static final String ENDS = ".!?";
  private static final String SPACES = " \t\n\u000b\f\r";
  private static final String BEGINS = "\"'(£";

  private Sentences() {}

  /** Without white space at their ends. */
  public static List<String> in(String text) {
    List<String> sentences = new ArrayList<>();
    for (int start = 0, end; start < text.length(); start = end) {
      end = end(text, start);
      sentences.add(text.substring(start, end).strip());
    }
    return sentences;
  }

  /** Where the next sentence begins; the text's end where none does. */
  public static int end(String text, int start) {
    for (int i = start + 1; i < text.length(); i++) {
      if (begins(text.charAt(i)) && followsAnEnd(text, i, start)) {
        return i;
      }
    }
    return text.length();
  }

  private static boolean begins(char c) {
    return c >= 'A' && c <= 'Z' || BEGINS.indexOf(c) >= 0;
  }

  private static boolean followsAnEnd(String text, int at, int start) {
    int before = at - 1;
    while (before > start && SPACES.indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    return before < at - 1 && ENDS.indexOf(text.charAt(before)) >= 0;
  }
}
