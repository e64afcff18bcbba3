package org.openlocaloffer.crawler.extract.value;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small numbers that a page writes as words: "under fives", "from the age of four". */
final class NumberWords {
  private static final List<String> WORDS =
      List.of(
          ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                  + " fifteen sixteen seventeen eighteen nineteen twenty")
              .split(" "));
  private static final Pattern WORD =
      Pattern.compile("(?i)\\b(" + String.join("|", WORDS) + ")(s?)\\b");

  private NumberWords() {}

  static String asDigits(String text) {
    Matcher word = WORD.matcher(text);
    return word.find()
        ? word.replaceAll(
            found -> WORDS.indexOf(found.group(1).toLowerCase(Locale.ROOT)) + 1 + found.group(2))
        : text;
  }

  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
