package org.openlocaloffer.crawler.feed;

import crawlercommons.filters.URLFilter;
import java.io.ByteArrayInputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Keeps no more addresses of a sitemap in memory than are read, and counts the others. For one
 * parse by crawler-commons (1.6), which has no limit of its own.
 */
final class SitemapGate extends URLFilter {
  /** A feed in place of a sitemap, with more entries than are read. */
  static final class Full extends RuntimeException {
    private static final long serialVersionUID = 1;

    Full(int limit) {
      super("a feed of more than %,d entries".formatted(limit));
    }
  }

  /**
   * No address anywhere. Where it is given null instead, the parser asks for the same entry again
   * at every element that follows.
   */
  private static final String NONE = "http://[";

  /** Of these the parser keeps an address whatever the filter says. */
  private static final Set<String> FEEDS = Set.of("rss", "feed");

  private final int limit;
  private final boolean feed;
  private int asked;

  private SitemapGate(int limit, boolean feed) {
    this.limit = limit;
    this.feed = feed;
  }

  static SitemapGate of(byte[] text, int limit) {
    return new SitemapGate(limit, FEEDS.contains(root(text)));
  }

  /**
   * @throws Full where nothing else would keep an entry out
   */
  @Override
  public String filter(String url) {
    asked++;
    if (feed && asked > limit) {
      throw new Full(limit);
    }
    return asked <= limit ? url : NONE;
  }

  int passedOver() {
    return Math.max(0, asked - limit);
  }

  /** Of the XML that it is; empty where it is none. */
  private static String root(byte[] text) {
    int start = 0;
    while (start < text.length && text[start] >= 0 && text[start] <= ' ') {
      start++;
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader =
          factory.createXMLStreamReader(new ByteArrayInputStream(text, start, text.length - start));
      while (!reader.isStartElement()) {
        reader.next();
      }
      return reader.getLocalName();
    } catch (XMLStreamException e) {
      return "";
    }
  }
}
