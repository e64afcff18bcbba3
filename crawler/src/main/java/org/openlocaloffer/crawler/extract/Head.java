package org.openlocaloffer.crawler.extract;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself to robots: title, language, preferred address, and what they may do.
 */
record Head(Document page, URI url) {
  String title() {
    return Stream.of(page.title(), content("meta[property=og:title]"), text("h1"), url.toString())
        .map(String::strip)
        .filter(title -> !title.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** In its normal form; null where the page says none or nonsense. */
  String language() {
    return Stream.of(attribute("html", "lang"), content("meta[http-equiv=content-language]"))
        .map(Head::normal)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** A language tag in its normal form; null for null or nonsense. */
  static String normal(String tag) {
    String normal =
        tag == null ? "und" : Locale.forLanguageTag(tag.strip().replace('_', '-')).toLanguageTag();
    return normal.equals("und") ? null : normal;
  }

  URI canonical() {
    Element link = page.selectFirst("link[rel~=(?i)\\bcanonical\\b][href]");
    return link == null ? null : Links.resolved(link, "href");
  }

  boolean asks(String directive) {
    List<String> directives =
        page.select("meta[name~=(?i)^(robots|open-?local-?offer)$]").stream()
            .flatMap(
                meta -> Stream.of(meta.attr("content").toLowerCase(Locale.ROOT).split("[,\\s]+")))
            .toList();
    return directives.contains(directive) || directives.contains("none");
  }

  private String content(String selector) {
    return attribute(selector, "content");
  }

  private String attribute(String selector, String name) {
    Element element = page.selectFirst(selector);
    return element == null ? "" : element.attr(name);
  }

  private String text(String selector) {
    Element element = page.selectFirst(selector);
    return element == null ? "" : element.text();
  }
}
