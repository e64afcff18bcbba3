package org.openlocaloffer.crawler.extract.finding;

import java.util.List;
import java.util.Set;
import org.openlocaloffer.crawler.extract.words.Word;

/**
 * A block of a page's text.
 *
 * @param digits how many it holds
 */
public record Line(String text, List<Word> words, Set<Cue> cues, int digits) {
  public static Line of(String text) {
    List<Word> words = Word.in(text);
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return new Line(text, words, Cue.in(words), digits);
  }

  public boolean has(Cue cue) {
    return cues.contains(cue);
  }

  public boolean hasDigits() {
    return digits > 0;
  }
}
