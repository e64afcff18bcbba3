package org.openlocaloffer.crawler.kind;

import java.text.BreakIterator;
import java.util.Locale;

/** Makes a title of a post's first sentence: posts have none. */
public final class Headline {
  /** In characters. */
  private static final int LONGEST = 100;

  private Headline() {}

  /** The first sentence of the first line, cut at a word where it is long; may be empty. */
  public static String of(String text) {
    String line =
        text.lines().map(String::strip).filter(each -> !each.isEmpty()).findFirst().orElse("");
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.UK);
    sentences.setText(line);
    int end = sentences.next();
    String first = end == BreakIterator.DONE ? line : line.substring(0, end).strip();
    return first.length() <= LONGEST ? first : cut(first);
  }

  private static String cut(String sentence) {
    int space = sentence.lastIndexOf(' ', LONGEST - 1);
    int end = space > LONGEST / 2 ? space : LONGEST - 1;
    boolean halved = Character.isHighSurrogate(sentence.charAt(end - 1));
    return sentence.substring(0, halved ? end - 1 : end).strip() + "…";
  }
}
