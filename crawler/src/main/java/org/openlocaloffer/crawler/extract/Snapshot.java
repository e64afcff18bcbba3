package org.openlocaloffer.crawler.extract;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.openlocaloffer.crawler.extract.html.MainText;

/**
 * The main part of a page as HTML that is safe to show to a moderator: headings, paragraphs, lists,
 * tables and links, nothing that runs, loads or asks. It writes only the tags, attributes and
 * schemes that are named here, and all else as escaped text.
 */
final class Snapshot implements NodeFilter {
  /** In characters. */
  private static final int LARGEST = 200_000;

  private static final Set<String> KEPT =
      Set.of(
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "p",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "caption",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "blockquote",
          "pre",
          "strong",
          "b",
          "em",
          "i",
          "a",
          "div",
          "br",
          "hr",
          "address",
          "details",
          "summary",
          "time");
  private static final Set<String> EMPTY = Set.of("br", "hr");
  private static final List<String> SCHEMES = List.of("http://", "https://", "mailto:", "tel:");
  private static final int LONGEST_ADDRESS = 2000;

  private final StringBuilder html = new StringBuilder();
  private final MainText main;

  private final Addresses addresses;

  private Snapshot(MainText main, Addresses addresses) {
    this.main = main;
    this.addresses = addresses;
  }

  static String of(MainText main, Addresses addresses) {
    Snapshot snapshot = new Snapshot(main, addresses);
    NodeTraversor.filter(snapshot, main.part());
    return snapshot.html.toString().strip();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (html.length() > LARGEST) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode text) {
      escape(cut(text.getWholeText()));
    } else if (node instanceof Element element) {
      if (main.leavesOut(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      open(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element
        && isKept(element)
        && !EMPTY.contains(element.normalName())) {
      html.append("</").append(element.normalName()).append('>');
    }
    return FilterResult.CONTINUE;
  }

  private void open(Element element) {
    if (!isKept(element)) {
      html.append(' ');
      return;
    }
    html.append('<').append(element.normalName());
    switch (element.normalName()) {
      case "a" -> link(element);
      case "td", "th" -> {
        span("colspan", element.attr("colspan"));
        span("rowspan", element.attr("rowspan"));
      }
      default -> {}
    }
    html.append('>');
  }

  private void link(Element element) {
    String address = addresses.absolute(element.attr("href"));
    if (!address.isEmpty()
        && address.length() < LONGEST_ADDRESS
        && SCHEMES.stream().anyMatch(s -> address.regionMatches(true, 0, s, 0, s.length()))) {
      html.append(" href=\"");
      escape(address);
      html.append("\" rel=\"nofollow noopener noreferrer\"");
    }
  }

  private void span(String name, String cells) {
    if (!cells.isEmpty() && cells.length() < 4 && cells.chars().allMatch(Character::isDigit)) {
      html.append(' ').append(name).append("=\"").append(cells).append('"');
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        default -> html.append(c);
      }
    }
  }

  private static boolean isKept(Element element) {
    return KEPT.contains(element.normalName());
  }

  private static String cut(String text) {
    return text.length() <= LARGEST ? text : text.substring(0, LARGEST);
  }
}
