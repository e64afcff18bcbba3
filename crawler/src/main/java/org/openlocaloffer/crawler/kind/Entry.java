package org.openlocaloffer.crawler.kind;

import java.util.List;
import org.openlocaloffer.contracts.Required;
import org.openlocaloffer.contracts.candidate.Claim;

/**
 * A service, group or event as a source lists it.
 *
 * @param url where people read of it, http or https; an entry without a page of its own has the
 *     document's address with a fragment that names it for good, such as {@code #UID}
 * @param cancelled the source says that it does not take place, or is no more
 * @param title plain text
 * @param text plain text, paragraphs set apart by a line feed; may be empty
 * @param snapshot sanitised HTML; may be null
 * @param language BCP 47; may be null
 * @param timing when it takes place, as the source writes it: shows a change where the claims leave
 *     out moved dates that have gone by; null where they hold all
 */
public record Entry(
    String url,
    boolean cancelled,
    String title,
    String text,
    String snapshot,
    String language,
    List<Claim> claims,
    String timing) {
  public Entry {
    url = Required.httpUrl(url, "url");
    title = Required.text(title, "title");
    text = text == null ? "" : text;
    claims = Required.list(claims);
  }

  /** One whose claims hold all that the source says. */
  public Entry(
      String url,
      boolean cancelled,
      String title,
      String text,
      String snapshot,
      String language,
      List<Claim> claims) {
    this(url, cancelled, title, text, snapshot, language, claims, null);
  }

  public Entry timed(String timing) {
    return new Entry(url, cancelled, title, text, snapshot, language, claims, timing);
  }
}
