package org.openlocaloffer.crawler.extract.html;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The names that a site uses for itself in its host and its titles. */
record SiteName(String host, String titles) {
  static SiteName of(Document page) {
    String titles =
        Stream.concat(
                Stream.of(page.title()),
                page.select("meta[property=og:site_name], a[href=/], a[rel=home]").stream()
                    .map(SiteName::text))
            .reduce("", (all, next) -> all + " | " + next);
    return new SiteName(letters(hostOf(page.baseUri())), " " + plain(titles) + " ");
  }

  boolean is(String name) {
    return host.contains(letters(name)) || titles.contains(" " + plain(name) + " ");
  }

  private static String text(Element element) {
    return element.hasAttr("content") ? element.attr("content") : ShortText.of(element, 100);
  }

  private static String hostOf(String address) {
    try {
      String host = URI.create(address).getHost();
      return host == null ? "" : host;
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
  }
}
