package org.openlocaloffer.crawler.extract.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.contracts.vocabulary.TextWord;

/** Small numbers that a page writes as words: "under fives", "from the age of four". */
final class NumberWords {
  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  static {
    for (String word :
        ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                + " sixteen seventeen eighteen nineteen twenty")
            .split(" ")) {
      NUMBERS.put(word, NUMBERS.size() + 1);
    }
  }

  private NumberWords() {}

  /**
   * "Under fives" as "under 5s".
   *
   * @param words of the text
   */
  static String asDigits(String text, List<TextWord> words) {
    StringBuilder digits = null;
    int done = 0;
    for (TextWord word : words) {
      Integer number = NUMBERS.get(word.stem());
      if (number != null) {
        digits = digits == null ? new StringBuilder() : digits;
        digits.append(text, done, word.start()).append(number);
        digits.append(text.charAt(word.end() - 1) == 's' ? "s" : "");
        done = word.end();
      }
    }
    return digits == null ? text : digits.append(text.substring(done)).toString();
  }

  /**
   * The part of a text from a little before its first digit to a little after its last.
   *
   * @return empty where it has none
   */
  static String around(String text, int characters) {
    int first = 0;
    while (first < text.length() && !isDigit(text, first)) {
      first++;
    }
    int last = text.length() - 1;
    while (last > first && !isDigit(text, last)) {
      last--;
    }
    return text.substring(
        first == text.length() ? first : Math.max(0, first - characters),
        Math.min(text.length(), last + characters));
  }

  private static boolean isDigit(String text, int at) {
    char c = text.charAt(at);
    return c >= '0' && c <= '9';
  }
}
