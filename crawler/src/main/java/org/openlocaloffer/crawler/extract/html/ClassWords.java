package org.openlocaloffer.crawler.extract.html;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The words in an element's class and id: "shareBar_top nav2" holds share, bar, top, nav and also
 * share-bar, bar-top.
 */
final class ClassWords {
  private ClassWords() {}

  static Set<String> of(Element element) {
    String names = element.className() + " " + element.id();
    return names.length() < 2 ? Set.of() : split(names);
  }

  private static Set<String> split(String names) {
    Set<String> words = new HashSet<>();
    StringBuilder word = new StringBuilder();
    String before = "";
    for (int i = 0; i <= names.length() && words.size() < 200; i++) {
      char c = i < names.length() ? names.charAt(i) : ' ';
      boolean letter = Character.isLetter(c);
      boolean hump =
          Character.isUpperCase(c) && i > 0 && Character.isLowerCase(names.charAt(i - 1));
      if ((!letter || hump) && !word.isEmpty()) {
        words.add(word.toString());
        if (!before.isEmpty()) {
          words.add(before + "-" + word);
        }
        before = word.toString();
        word.setLength(0);
      }
      if (letter) {
        word.append(Character.toLowerCase(c));
      } else if (Character.isWhitespace(c)) {
        before = "";
      }
    }
    return words;
  }
}
