package org.openlocaloffer.crawler.extract;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.openlocaloffer.contracts.Printable;

/**
 * What a page says of itself to robots: title, language, preferred address, and what they may do.
 */
record Head(Document page, URI url) {
  String title() {
    return Stream.of(page.title(), content("meta[property=og:title]"), text("h1"), url.toString())
        .map(title -> Printable.of(title).strip())
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

  /**
   * Of every robot, and of ours by its name.
   *
   * @param agent our product token
   */
  RobotsWishes wishes(String agent, Instant now) {
    return page.select("meta[name][content]").stream()
        .filter(meta -> speaksTo(meta.attr("name"), agent))
        .map(meta -> RobotsWishes.of(meta.attr("content"), now))
        .reduce(RobotsWishes.NONE, RobotsWishes::and);
  }

  /** Our name however it is set apart: Open-Local-Offer, openlocaloffer. */
  private static boolean speaksTo(String name, String agent) {
    String bare = name.replaceAll("[\\s_-]", "");
    return bare.equalsIgnoreCase("robots")
        || bare.equalsIgnoreCase(agent.replaceAll("[\\s_-]", ""));
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
