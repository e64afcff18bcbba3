package org.openlocaloffer.crawler.extract.html;

import java.net.URI;
import java.util.Iterator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Parses the HTML of others, as far as its first five million characters and hundred thousand
 * elements. Parse nowhere else: a page may be made to exhaust memory.
 */
public final class Markup {
  /**
   * In characters; what a page says beyond this is not worth reading. The fetcher's limit lies
   * about here too.
   */
  private static final int LONGEST = 5_000_000;

  /** A few bytes make an element of some hundred; the largest real pages have some ten thousand. */
  private static final int MOST_ELEMENTS = 100_000;

  private Markup() {}

  /**
   * @param url what its links are resolved against
   */
  public static Document page(String html, URI url) {
    return parsed(html, url.toString());
  }

  /** A piece without a page: all of it comes to lie in the body. */
  public static Document fragment(String html) {
    return parsed("<body>" + html, "");
  }

  private static Document parsed(String html, String url) {
    String read = html.length() <= LONGEST ? html : html.substring(0, LONGEST);
    try (StreamParser parser = new StreamParser(Parser.htmlParser()).parse(read, url)) {
      Iterator<Element> elements = parser.iterator();
      for (int i = 0; i < MOST_ELEMENTS && hasNext(elements); i++) {
        elements.next();
      }
      return parser.stop().document();
    }
  }

  /** The parser (jsoup 1.24.1) stumbles over some broken pages; they end there. */
  private static boolean hasNext(Iterator<Element> elements) {
    try {
      return elements.hasNext();
    } catch (IndexOutOfBoundsException e) {
      return false;
    }
  }
}
