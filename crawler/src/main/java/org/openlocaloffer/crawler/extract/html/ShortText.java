package org.openlocaloffer.crawler.extract.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.openlocaloffer.crawler.extract.text.Spaces;

/**
 * The first words of an element on one line. Unlike jsoup's own text it stops there, however much
 * the element holds.
 */
public final class ShortText implements NodeFilter {
  /** In nodes: an element may hold thousands and not a word. */
  private static final int FURTHEST = 2_000;

  private final StringBuilder text = new StringBuilder();
  private final int most;
  private int seen;

  private ShortText(int most) {
    this.most = most;
  }

  /**
   * @param most in characters; longer texts are cut
   */
  public static String of(Node part, int most) {
    ShortText words = new ShortText(most);
    NodeTraversor.filter(words, part);
    String text = Spaces.folded(words.text);
    return text.length() <= most ? text : text.substring(0, most).strip();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      String whole = words.getWholeText();
      text.append(whole, 0, Math.min(whole.length(), most + most));
    } else if (node instanceof Element element) {
      if (depth > 0 && Hidden.hides(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      space(element);
    }
    return text.length() > 2 * most || ++seen > FURTHEST
        ? FilterResult.STOP
        : FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      space(element);
    }
    return FilterResult.CONTINUE;
  }

  private void space(Element element) {
    if (element.isBlock()
        || element.normalName().equals("br")
        || element.normalName().startsWith("t")) {
      text.append(' ');
    }
  }
}
