package org.openlocaloffer.crawler.social.entry;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.openlocaloffer.crawler.extract.Extraction;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.extract.Fragment;
import org.openlocaloffer.crawler.extract.claim.FeedField;
import org.openlocaloffer.crawler.extract.html.Markup;
import org.openlocaloffer.crawler.kind.Entry;

/**
 * An event, group or post as its source tells it, before it is read.
 *
 * @param url where people read of it
 * @param html need be neither well formed nor safe; names of persons are left out already, links to
 *     their profiles not yet
 * @param language BCP 47; may be null
 */
public record Draft(
    String url,
    boolean cancelled,
    String title,
    String html,
    String language,
    List<FeedField> fields) {
  /** A person's page on any network, by its path. */
  private static final Pattern PROFILE =
      Pattern.compile(
          "(?i)https?://[^/]+(/@[^/]+|.*/(members?|users?|people|authors?|u|profile)/[^/?#]+"
              + "|/profile\\.php.*)/?([?#].*)?");

  /**
   * @throws IllegalArgumentException where the address or the title is none
   */
  Entry read(Extractor extractor) {
    Extraction found =
        extractor.extract(
            new Fragment(URI.create(url), title, withoutProfiles(html), language, fields));
    return new Entry(
        url,
        cancelled,
        found.title(),
        found.text(),
        found.snapshotHtml(),
        found.language(),
        found.claims());
  }

  private static String withoutProfiles(String html) {
    Document fragment = Markup.fragment(html == null ? "" : html);
    fragment.outputSettings().prettyPrint(false);
    for (Element link : fragment.select("a[href]")) {
      if (link.hasClass("u-url") || PROFILE.matcher(link.attr("href")).matches()) {
        link.replaceWith(new TextNode(PersonNames.LEFT_OUT));
      }
    }
    return fragment.body().html();
  }
}
