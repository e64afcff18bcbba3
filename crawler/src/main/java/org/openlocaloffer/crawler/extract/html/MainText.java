package org.openlocaloffer.crawler.extract.html;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * What a page is about, apart from what surrounds it.
 *
 * <p>First the boilerplate is marked (menus, banners, cookie boxes, cards about people); then the
 * page's own "main" or "article" is believed if it holds enough of what is left, because sites
 * often wrap only a banner or one card of many in it.
 */
public final class MainText {
  private static final Evaluator NAMED_CONTENT =
      QueryParser.parse("main, [role=main], article, #main, #content");

  private static final Evaluator FOR_THE_SCRIPTLESS = new Evaluator.Tag("noscript");

  /**
   * The least share of the unmarked words that a named part must hold to be taken for the whole
   * content.
   */
  private static final double ENOUGH = 0.4;

  private final Element body;
  private final Element part;
  private final Boilerplate furniture;
  private final double linkShare;

  private MainText(Element body, Boilerplate furniture, Element part, double linkShare) {
    this.body = body;
    this.furniture = furniture;
    this.part = part;
    this.linkShare = linkShare;
  }

  /**
   * Changes the page: who wrote it and what is hidden are taken out, and where the part for
   * browsers without scripts says more than all the rest, it is opened.
   */
  public static MainText of(Document page) {
    Element body = page.body();
    Bylines.removeFrom(page);
    WordCounts shown = WordCounts.of(body, Hidden::hides);
    for (Element withoutScripts : body.select(FOR_THE_SCRIPTLESS)) {
      if (wordsIn(withoutScripts) > shown.words(body)) {
        withoutScripts.unwrap();
        shown = WordCounts.of(body, Hidden::hides);
      }
    }
    Hidden.removeFrom(body);
    Boilerplate furniture = Boilerplate.in(body, shown);
    WordCounts kept =
        WordCounts.of(body, element -> Hidden.hides(element) || furniture.holds(element));
    Element content = contentOf(body, kept);
    return new MainText(body, furniture, content, kept.of(content).linkShare());
  }

  private static int wordsIn(Element part) {
    return WordCounts.of(part, inner -> inner != part && Hidden.hides(inner)).words(part);
  }

  private static Element contentOf(Element body, WordCounts kept) {
    Element content = body;
    for (Element named : body.select(NAMED_CONTENT)) {
      int words = kept.words(named);
      if (words >= ENOUGH * kept.words(body) && words <= kept.words(content)) {
        content = named;
      }
    }
    return content;
  }

  /**
   * The element that holds the content; {@link #leavesOut} tells which of its descendants are not
   * of it.
   */
  public Element part() {
    return part;
  }

  /** Whether this element, with all within it, is not content: never shown, or boilerplate. */
  public boolean leavesOut(Element element) {
    return Hidden.hides(element) || furniture.holds(element);
  }

  /** Which part of its words are links, from 0 to 1. */
  public double linkShare() {
    return linkShare;
  }

  /** One line for each block; never null, empty where a page shows nothing. */
  public String text() {
    return PlainText.of(part, this::leavesOut);
  }

  /** What is shown around the content, such as header and footer, without what describes people. */
  public String surroundings() {
    return PlainText.of(
        body,
        element -> element == part || Hidden.hides(element) || furniture.isAboutAPerson(element));
  }

  /** Whether this very element is one that describes a person. */
  boolean isAboutAPerson(Element element) {
    return furniture.isAboutAPerson(element);
  }
}
