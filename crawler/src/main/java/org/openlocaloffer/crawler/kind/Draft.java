package org.openlocaloffer.crawler.kind;

import java.net.URI;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.openlocaloffer.crawler.extract.Extraction;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.extract.Fragment;
import org.openlocaloffer.crawler.extract.html.Markup;

/**
 * A service, event, group or post as its source tells it, before the extractor reads its text for
 * claims.
 *
 * @param url where people read of it
 * @param html what it says at length; need be neither well formed nor safe
 * @param cancelled the source says that it does not take place
 * @param language BCP 47; may be null
 * @param timing as of {@link Entry}; may be null
 */
public record Draft(
    URI url,
    String title,
    String html,
    Facts facts,
    boolean cancelled,
    String language,
    String timing) {
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?i)<(?:p|br|b|i|a|ul|ol|li|div|span|strong|em|h[1-6]|table|html)\\b[^>]{0,500}>|&(?:amp|nbsp|lt|gt|quot|rsquo|ndash|#x?[0-9a-f]{1,6});");

  /** A person's page on any network, by its path. */
  private static final Pattern PROFILE =
      Pattern.compile(
          "(?i)https?://[^/]+(/@[^/]+|.*/(members?|users?|people|authors?|u|profile)/[^/?#]+"
              + "|/profile\\.php.*)/?([?#].*)?");

  /** In characters. */
  private static final int LONGEST_DESCRIPTION = 400_000;

  /**
   * Of a feed.
   *
   * @param description plain text or HTML, whichever it looks like; may be null
   */
  public static Draft of(URI url, String title, String description, Facts facts) {
    String shown = description == null ? "" : description;
    if (shown.length() > LONGEST_DESCRIPTION) {
      shown = shown.substring(0, LONGEST_DESCRIPTION);
    }
    String html =
        MARKUP.matcher(shown).find() ? shown : Fragment.plain(url, title, shown, null, null).html();
    return new Draft(url, title, html, facts, false, null, null);
  }

  /**
   * Of an account, without links to people's profiles.
   *
   * @param html names of persons are left out already
   * @throws IllegalArgumentException where the address is none
   */
  public static Draft ofAccount(String url, String title, String html, Facts facts) {
    return new Draft(URI.create(url), title, withoutProfiles(html), facts, false, null, null);
  }

  public Draft cancelled(boolean so) {
    return new Draft(url, title, html, facts, so, language, timing);
  }

  public Draft inLanguage(String code) {
    return new Draft(url, title, html, facts, cancelled, code, timing);
  }

  public Draft timed(String when) {
    return new Draft(url, title, html, facts, cancelled, language, when);
  }

  /**
   * @throws IllegalArgumentException where the title is none
   */
  Entry read(Extractor extractor) {
    Extraction found =
        extractor.extract(new Fragment(url, title, html + facts.lines(), language, facts.fields()));
    return new Entry(
        url.toString(),
        cancelled,
        found.title(),
        found.text(),
        found.snapshotHtml(),
        found.language(),
        found.claims(),
        timing);
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
