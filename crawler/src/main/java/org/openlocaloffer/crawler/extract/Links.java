package org.openlocaloffer.crawler.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The addresses that a page leads to. */
final class Links {
  /** A page of more links than this is a trap or a dump. */
  private static final int MOST = 2000;

  /** In characters; whether it is too long to follow is for the crawler to say, and to count. */
  private static final int LONGEST_ADDRESS = 4000;

  private static final int LONGEST_TEXT = 200;

  private Links() {}

  static List<Link> of(Document page) {
    Map<URI, Link> links = new LinkedHashMap<>();
    for (Element element : page.select("a[href], area[href]")) {
      URI url = resolved(element, "href");
      if (url != null && links.size() < MOST) {
        links.merge(url, new Link(url, relations(element), text(element)), Links::both);
      }
    }
    return List.copyOf(links.values());
  }

  /**
   * Absolute and without fragment; null where it is neither http nor https, or no address at all.
   */
  static URI resolved(Element element, String attribute) {
    String address = element.absUrl(attribute);
    int fragment = address.indexOf('#');
    String plain = fragment < 0 ? address : address.substring(0, fragment);
    if (plain.length() > LONGEST_ADDRESS || !plain.regionMatches(true, 0, "http", 0, 4)) {
      return null;
    }
    try {
      URI url = new URI(plain.replace(" ", "%20"));
      return url.getHost() != null && url.getScheme().matches("(?i)https?") ? url : null;
    } catch (URISyntaxException malformed) {
      return null;
    }
  }

  /** A link that stands twice may be followed if either may. */
  private static Link both(Link first, Link second) {
    Link free = first.nofollow() ? second : first;
    return new Link(first.url(), free.rel(), first.text().isEmpty() ? second.text() : first.text());
  }

  private static Collection<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).strip().split("[\\s,]+"));
  }

  private static Set<String> relations(Element element) {
    Set<String> relations = new HashSet<>(words(element.attr("rel")));
    relations.remove("");
    return relations;
  }

  private static String text(Element element) {
    String text = element.text();
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }
}
