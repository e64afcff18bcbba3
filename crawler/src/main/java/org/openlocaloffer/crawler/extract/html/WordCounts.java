package org.openlocaloffer.crawler.extract.html;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Counts, in one walk, the words that each element of a page holds and how many of them are link
 * text.
 */
final class WordCounts implements NodeFilter {
  /** What one element holds, everything within it included. */
  public static final class Count {
    int words;
    int linkWords;
    int links;
    int proseWords;

    public double linkShare() {
      return words == 0 ? 0 : (double) linkWords / words;
    }
  }

  private static final Count NOTHING = new Count();

  /** A run of this many words is a sentence rather than a label. */
  private static final int PROSE = 10;

  private final Map<Element, Count> counts = new HashMap<>();
  private final Predicate<Element> skipped;
  private int openLinks;

  private WordCounts(Predicate<Element> skipped) {
    this.skipped = skipped;
  }

  public static WordCounts of(Element root, Predicate<Element> skipped) {
    WordCounts tally = new WordCounts(skipped);
    NodeTraversor.filter(tally, root);
    return tally;
  }

  public Count of(Element element) {
    return counts.getOrDefault(element, NOTHING);
  }

  public int words(Element element) {
    return of(element).words;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      count(text);
    } else if (node instanceof Element element) {
      if (skipped.test(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      counts.put(element, new Count());
      openLinks += element.normalName().equals("a") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && counts.containsKey(element)) {
      Count count = counts.get(element);
      if (element.normalName().equals("a")) {
        openLinks--;
        count.links++;
      }
      addTo(element.parent(), count);
    }
    return FilterResult.CONTINUE;
  }

  private void count(TextNode text) {
    int words = wordsIn(text.getWholeText());
    Count count = counts.get(text.parent());
    if (count != null) {
      count.words += words;
      count.linkWords += openLinks > 0 ? words : 0;
      count.proseWords += openLinks == 0 && words >= PROSE ? words : 0;
    }
  }

  private void addTo(Element parent, Count count) {
    Count sum = counts.get(parent);
    if (sum != null) {
      sum.words += count.words;
      sum.linkWords += count.linkWords;
      sum.links += count.links;
      sum.proseWords += count.proseWords;
    }
  }

  private static int wordsIn(String text) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      words += letter && !inWord ? 1 : 0;
      inWord = letter;
    }
    return words;
  }
}
