package org.openlocaloffer.crawler.extract.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The part of a page that a label stands before. A bold label that does not fill its block, as in
 * "&lt;b&gt;Cost&lt;/b&gt;: £3", has no part; its value is in the same line.
 */
public final class Section {
  private static final Set<String> HEADINGS =
      Set.of("h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary");

  /** Blocks that hold nothing but the label, between it and the block that its value follows. */
  private static final int DEEPEST = 3;

  private static final int LONGEST_LABEL = 80;
  private static final int MOST_BLOCKS = 30;

  private Section() {}

  /** The next cell, definition or block, on one line; cut where it is longer. */
  public static String next(Element label, int most, PageElements page) {
    Element next = first(label);
    return next == null || page.leaveOut(next) ? "" : ShortText.of(next, most);
  }

  /**
   * All that follows a heading up to the next one, on one line; after any other label, the next
   * block. Cut at the end of a sentence where it is longer.
   */
  public static String after(Element label, int most, PageElements page) {
    Element block = blockOf(label);
    if (block == null || !isHeading(block) || block.normalName().equals("dt")) {
      return next(label, most, page);
    }
    StringBuilder text = new StringBuilder();
    Node next = block.nextSibling();
    for (int i = 0; i < MOST_BLOCKS && next != null && !isHeading(next); i++) {
      boolean shown = !(next instanceof Element element && page.leaveOut(element));
      String more = shown && text.length() < most ? ShortText.of(next, most) : "";
      text.append(text.isEmpty() || more.isEmpty() ? "" : " ").append(more);
      next = next.nextSibling();
    }
    return text.length() <= most ? text.toString() : cut(text.toString(), most);
  }

  /** The first element after a label; null where there is none. */
  public static Element first(Element label) {
    Element block = blockOf(label);
    return block == null ? null : block.nextElementSibling();
  }

  private static Element blockOf(Element label) {
    boolean bold = label.normalName().equals("strong") || label.normalName().equals("b");
    Element block = label;
    for (int i = 0; i < DEEPEST && (block.nextElementSibling() == null || bold); i++) {
      Element parent = block.parent();
      if (parent == null || !fills(label, parent)) {
        return bold ? null : block;
      }
      block = parent;
      bold = false;
    }
    return block;
  }

  private static boolean fills(Element label, Element block) {
    return ShortText.of(block, LONGEST_LABEL).equals(ShortText.of(label, LONGEST_LABEL));
  }

  private static boolean isHeading(Node node) {
    return node instanceof Element element && HEADINGS.contains(element.normalName());
  }

  /** At the end of a sentence where one ends late enough, else of a word. */
  private static String cut(String text, int most) {
    int end = text.lastIndexOf(". ", most - 1);
    if (end > most / 2) {
      return text.substring(0, end + 1);
    }
    int space = text.lastIndexOf(' ', most);
    return text.substring(0, space > 0 ? space : most);
  }
}
