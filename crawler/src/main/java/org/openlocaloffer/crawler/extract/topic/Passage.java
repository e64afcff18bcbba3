package org.openlocaloffer.crawler.extract.topic;

import java.util.List;
import org.openlocaloffer.crawler.extract.words.Word;

/** A piece of a page and how much it tells of what the page is about. */
public record Passage(Place place, String text, List<Word> words) {
  /** Where a piece stands, the most telling first. */
  public enum Place {
    /** What the page calls itself. */
    NAME(3),
    HEADING(2),
    /** Behind a label such as "Who it is for". */
    LABELLED(2),
    /** How the page begins, or how it sums itself up. */
    LEAD(2),
    TEXT(1);

    private final double weight;

    Place(double weight) {
      this.weight = weight;
    }

    double weight() {
      return weight;
    }
  }

  static Passage of(Place place, String text) {
    return new Passage(place, text, Word.in(text));
  }
}
