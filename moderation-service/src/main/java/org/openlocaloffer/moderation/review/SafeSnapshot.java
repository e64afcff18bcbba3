package org.openlocaloffer.moderation.review;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * A page's snapshot as it may stand in our own page: text, headings, lists, tables and links, and
 * nothing that acts, loads or looks like ours.
 */
public final class SafeSnapshot {
  private static final Safelist ALLOWED =
      new Safelist()
          .addTags("a", "b", "blockquote", "br", "caption", "dd", "div", "dl", "dt", "em")
          .addTags("h3", "h4", "h5", "h6", "hr", "i", "li", "ol", "p", "section", "span", "strong")
          .addTags("sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul")
          .addAttributes("a", "href")
          .addAttributes("td", "colspan", "rowspan")
          .addAttributes("th", "colspan", "rowspan")
          .addProtocols("a", "href", "http", "https", "mailto", "tel")
          .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow");

  private SafeSnapshot() {}

  /**
   * Safe HTML; empty where there is none. Links are absolute; headings begin at level 3.
   *
   * @param html from the crawler, sanitised there already and not trusted here
   * @param url of the page, for its relative links
   */
  public static String of(String html, String url) {
    if (html == null || html.isBlank()) {
      return "";
    }
    Document page = Jsoup.parseBodyFragment(html, url);
    page.select("h1, h2").forEach(heading -> heading.tagName("h3"));
    page.select("a[href]").forEach(SafeSnapshot::absolute);
    Document clean = new Cleaner(ALLOWED).clean(page);
    clean.outputSettings().prettyPrint(false);
    return clean.body().html();
  }

  private static void absolute(Element link) {
    link.attr("href", link.absUrl("href"));
  }
}
