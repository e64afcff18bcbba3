package org.openlocaloffer.crawler.extract;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.openlocaloffer.crawler.extract.text.MainText;

/**
 * The main part of a page as HTML that is safe to show to a moderator: headings, paragraphs, lists,
 * tables and links, nothing that runs, loads or asks. The walk leaves out what is not content;
 * jsoup's Safelist has the last word on what is safe.
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
  private static final Safelist SAFE =
      new Safelist()
          .addTags(KEPT.toArray(String[]::new))
          .addAttributes("a", "href")
          .addAttributes("th", "colspan", "rowspan")
          .addAttributes("td", "colspan", "rowspan")
          .addProtocols("a", "href", "http", "https", "mailto", "tel")
          .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");

  private final StringBuilder html = new StringBuilder();
  private final MainText main;

  private Snapshot(MainText main) {
    this.main = main;
  }

  static String of(MainText main) {
    Snapshot snapshot = new Snapshot(main);
    NodeTraversor.filter(snapshot, main.part());
    String safe =
        Jsoup.clean(snapshot.html.toString(), "", SAFE, new OutputSettings().prettyPrint(false));
    // Cleaning adds to links; a page of nothing else could outgrow the limit by it.
    return safe.length() <= 2 * LARGEST ? safe.strip() : "";
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (html.length() > LARGEST) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode text) {
      html.append(Entities.escape(cut(text.getWholeText())));
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
    if (element.normalName().equals("a")) {
      attribute("href", element.absUrl("href"));
    } else {
      attribute("colspan", element.attr("colspan"));
      attribute("rowspan", element.attr("rowspan"));
    }
    html.append('>');
  }

  private void attribute(String name, String value) {
    if (!value.isEmpty() && value.length() < 2000) {
      html.append(' ').append(name).append("=\"").append(Entities.escape(value)).append('"');
    }
  }

  private static boolean isKept(Element element) {
    return KEPT.contains(element.normalName());
  }

  private static String cut(String text) {
    return text.length() <= LARGEST ? text : text.substring(0, LARGEST);
  }
}
