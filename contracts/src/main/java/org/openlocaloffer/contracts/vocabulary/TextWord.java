package org.openlocaloffer.contracts.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text.
 *
 * @param stem in lower case, singular and without a possessive: "Carers'" and "carer's" are both
 *     "carer"
 * @param capitals whether it is written in capitals throughout, as acronyms are
 * @param start where it stands
 * @param end after its last letter
 */
public record TextWord(String stem, boolean capitals, int start, int end) {
  private static final int SHORTEST_PLURAL = 4;

  /** In their order. An apostrophe joins, every other mark parts. */
  public static List<TextWord> in(String text) {
    List<TextWord> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && isLetter(text, i);
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words.add(of(text, start, i));
        start = -1;
      }
    }
    return words;
  }

  private static boolean isLetter(String text, int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c)
        || isApostrophe(c)
            && at > 0
            && Character.isLetter(text.charAt(at - 1))
            && at + 1 < text.length()
            && Character.isLetter(text.charAt(at + 1));
  }

  private static TextWord of(String text, int start, int end) {
    int last = end - start > 2 && isApostrophe(text.charAt(end - 2)) ? end - 2 : end;
    String bare = text.substring(start, last);
    String small = bare.toLowerCase(Locale.ROOT).replace('’', '\'');
    return new TextWord(singular(small), isInCapitals(bare), start, end);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  /** "EHCPs" is an acronym too. */
  private static boolean isInCapitals(String word) {
    int last = word.length() > 2 && word.endsWith("s") ? word.length() - 1 : word.length();
    boolean any = false;
    for (int i = 0; i < last; i++) {
      if (Character.isLowerCase(word.charAt(i))) {
        return false;
      }
      any |= Character.isUpperCase(word.charAt(i));
    }
    return any;
  }

  private static String singular(String word) {
    int length = word.length();
    if (length < SHORTEST_PLURAL || word.charAt(length - 1) != 's') {
      return word;
    }
    if (word.endsWith("ies") && length > SHORTEST_PLURAL) {
      return word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("sses") || word.endsWith("ches") || word.endsWith("shes")) {
      return word.substring(0, length - 2);
    }
    return word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")
        ? word
        : word.substring(0, length - 1);
  }
}
