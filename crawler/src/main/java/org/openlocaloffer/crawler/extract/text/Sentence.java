package org.openlocaloffer.crawler.extract.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openlocaloffer.contracts.vocabulary.TextWord;

/** A sentence of a line, and what it may speak of. */
public record Sentence(String text, Set<Cue> cues) {

  /**
   * @param words of the line
   */
  static List<Sentence> in(String line, List<TextWord> words) {
    List<Sentence> sentences = new ArrayList<>();
    int word = 0;
    for (int start = 0; start < line.length(); ) {
      int end = Sentences.end(line, start);
      Set<Cue> cues = EnumSet.noneOf(Cue.class);
      while (word < words.size() && words.get(word).start() < end) {
        cues.addAll(Cue.of(words.get(word)));
        word++;
      }
      sentences.add(new Sentence(line.substring(start, end).strip(), cues));
      start = end;
    }
    return sentences;
  }

  public boolean has(Cue cue) {
    return cues.contains(cue);
  }
}
