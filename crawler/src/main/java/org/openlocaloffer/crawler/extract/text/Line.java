package org.openlocaloffer.crawler.extract.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.vocabulary.TextWord;

/**
 * A block of a page's text.
 *
 * @param cues of all its sentences
 * @param digits how many it holds
 */
public record Line(
    String text, List<TextWord> words, List<Sentence> sentences, Set<Cue> cues, int digits) {
  public static Line of(String text) {
    List<TextWord> words = TextWord.in(text);
    List<Sentence> sentences = Sentence.in(text, words);
    Set<Cue> cues = EnumSet.noneOf(Cue.class);
    sentences.forEach(sentence -> cues.addAll(sentence.cues()));
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return new Line(text, words, sentences, cues, digits);
  }

  public boolean has(Cue cue) {
    return cues.contains(cue);
  }

  public boolean hasDigits() {
    return digits > 0;
  }

  /** The texts of its sentences that have the cue. */
  public Stream<String> sentences(Cue cue) {
    return sentences.stream().filter(sentence -> sentence.has(cue)).map(Sentence::text);
  }
}
