package org.openlocaloffer.crawler.extract.html;

import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Writes the words of a part of a page as plain text: a line for each block, cells of a table row
 * on one line.
 */
final class PlainText implements NodeFilter {
  private static final Set<String> CELLS = Set.of("td", "th", "dt", "dd", "option");

  private final StringBuilder text = new StringBuilder();
  private final Predicate<Element> skipped;

  private PlainText(Predicate<Element> skipped) {
    this.skipped = skipped;
  }

  static String of(Element part, Predicate<Element> skipped) {
    PlainText prose = new PlainText(skipped);
    NodeTraversor.filter(prose, part);
    return prose.text.toString().strip();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      write(words.getWholeText());
    } else if (node instanceof Element element) {
      if (skipped.test(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      separate(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      separate(element);
    }
    return FilterResult.CONTINUE;
  }

  private void separate(Element element) {
    if (CELLS.contains(element.normalName())) {
      space();
    } else if (element.isBlock() || element.normalName().equals("br")) {
      newLine();
    }
  }

  /** White space of any kind, no-break spaces and zero-width marks included, becomes one space. */
  private void write(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c <= ' ' || c == '\u00a0' || Character.isSpaceChar(c)) {
        space();
      } else if (c != '\u200b' && c != '\ufeff' && c != '\u00ad') {
        text.append(c);
      }
    }
  }

  private void space() {
    if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
      text.append(' ');
    }
  }

  private void newLine() {
    int end = text.length();
    if (end > 0 && text.charAt(end - 1) == ' ') {
      text.setLength(end - 1);
    }
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }
}
