package org.openlocaloffer.directory.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.util.ClientUtils;

/** What somebody typed, as words and nothing else. */
final class PlainText {
  /** Longest query in characters; what comes after is left out. */
  static final int LONGEST = 200;

  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

  private PlainText() {}

  /** Composed, without control characters, single spaces, cut at the last whole word. */
  static String of(String typed) {
    if (typed == null) {
      return "";
    }
    String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
    StringBuilder words = new StringBuilder(Math.min(composed.length(), LONGEST));
    composed
        .codePoints()
        .map(c -> readable(c) ? c : ' ')
        .limit(LONGEST + 1L)
        .forEach(words::appendCodePoint);
    return cut(words.toString()).strip().replaceAll("\\s+", " ");
  }

  private static boolean readable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String cut(String words) {
    if (words.codePointCount(0, words.length()) <= LONGEST) {
      return words;
    }
    String start = words.substring(0, words.offsetByCodePoints(0, LONGEST));
    int space = start.lastIndexOf(' ');
    return space > 0 ? start.substring(0, space) : start;
  }

  /** The first so many words. */
  static String beginning(String words, int many) {
    return Arrays.stream(words.split(" ")).limit(many).collect(Collectors.joining(" "));
  }

  /** The words for a Solr query parser, with nothing in them that it would take as syntax. */
  static String escaped(String words) {
    return Arrays.stream(words.split(" "))
        .map(word -> OPERATORS.contains(word) ? word.toLowerCase(Locale.ROOT) : word)
        .map(ClientUtils::escapeQueryChars)
        .collect(Collectors.joining(" "));
  }
}
