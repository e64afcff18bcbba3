package org.openlocaloffer.crawler.extract;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.openlocaloffer.crawler.extract.html.PageElements;
import org.openlocaloffer.crawler.extract.html.ShortText;

/** The addresses that a page leads to. */
final class Links {
  /** A page of more links than this is a trap or a dump. */
  private static final int MOST = 2000;

  private static final int LONGEST_TEXT = 200;

  private Links() {}

  static List<Link> of(PageElements page, Addresses addresses) {
    Map<URI, Link> links = new LinkedHashMap<>();
    for (PageElements.Anchor anchor : page.anchors()) {
      Element element = anchor.element();
      URI url = element.hasAttr("href") ? addresses.resolved(element.attr("href")) : null;
      if (url != null && links.size() < MOST) {
        links.merge(url, new Link(url, relations(element), text(element)), Links::both);
      }
    }
    return List.copyOf(links.values());
  }

  /** A link that stands twice may be followed if either may. */
  private static Link both(Link first, Link second) {
    Link free = first.nofollow() ? second : first;
    return new Link(first.url(), free.rel(), first.text().isEmpty() ? second.text() : first.text());
  }

  private static Set<String> relations(Element element) {
    String rel = element.attr("rel").strip();
    return rel.isEmpty()
        ? Set.of()
        : Set.copyOf(List.of(rel.toLowerCase(Locale.ROOT).split("[\\s,]+")));
  }

  private static String text(Element element) {
    return ShortText.of(element, LONGEST_TEXT);
  }
}
