package org.openlocaloffer.crawler.extract;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.openlocaloffer.contracts.Required;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.claim.FeedField;

/**
 * A piece of text that came without a page around it: an entry of a feed or calendar, a post of an
 * account.
 *
 * @param url what it is about; links in it are resolved against it
 * @param title plain text
 * @param html the description or content; may be empty, need not be well formed or safe
 * @param language BCP 47; may be null
 * @param fields what the feed says in fields of its own
 */
public record Fragment(
    URI url, String title, String html, String language, List<FeedField> fields) {
  public Fragment {
    Objects.requireNonNull(url, "url");
    title = Required.text(title, "title");
    html = html == null ? "" : html;
    fields = Required.list(fields);
  }

  /** Of text that holds no markup; empty lines set paragraphs apart. */
  public static Fragment plain(
      URI url, String title, String text, String language, List<FeedField> fields) {
    String html =
        text == null
            ? ""
            : text.lines().map(Entities::escape).collect(Collectors.joining("<br>", "<p>", "</p>"));
    return new Fragment(url, title, html.replace("<br><br>", "</p><p>"), language, fields);
  }

  /** The title is one of them. */
  List<FeedField> allFields() {
    return Stream.concat(Stream.of(new FeedField(ClaimField.NAME, title)), fields.stream())
        .toList();
  }
}
