package org.openlocaloffer.crawler.feed;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openlocaloffer.crawler.extract.Page;
import org.openlocaloffer.crawler.extract.html.Markup;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Unreadable;

/** A document as text, and whether it is a web page where a feed should be. */
public record FeedText(String text) {
  /** In bytes or characters; what a document is shows in its first words. */
  private static final int HEAD = 2_000;

  private static final Pattern PROLOG =
      Pattern.compile("<\\?xml[^>]{0,200}\\bencoding\\s{0,9}=\\s{0,9}[\"']([\\w.:-]{2,40})[\"']");
  private static final Pattern WEB_PAGE =
      Pattern.compile(
          "(?i)^(?:<\\?[^>]*>\\s*|<!--(?s:.*?)-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b");
  private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>\\s*([^<]{1,80})");

  /**
   * By byte order mark, then what the server says, then the XML declaration, each as far as the
   * bytes bear it out; else UTF-8, or windows-1252 where it is not that.
   *
   * @param expected what should have come, such as "a calendar"
   * @throws Unreadable where nothing or a web page came
   */
  public static FeedText of(Document document, String expected) throws Unreadable {
    FeedText text =
        new FeedText(
            new Page(document.url(), document.body(), contentType(document)).text().strip());
    if (text.text.isEmpty()) {
      throw new Unreadable("an empty answer came in place of " + expected);
    }
    if (text.isWebPage()) {
      throw new Unreadable(
          "a web page%s came in place of %s: has it moved, or does it ask to sign in?"
              .formatted(text.title(), expected));
    }
    return text;
  }

  private static String contentType(Document document) {
    String type = document.contentType();
    if (type != null && type.toLowerCase(Locale.ROOT).contains("charset")) {
      return type;
    }
    int length = Math.min(HEAD, document.body().length);
    Matcher prolog =
        PROLOG.matcher(new String(document.body(), 0, length, StandardCharsets.ISO_8859_1));
    return "text/xml; charset=" + (prolog.find() ? prolog.group(1) : "utf-8");
  }

  private boolean isWebPage() {
    return WEB_PAGE.matcher(head()).find();
  }

  private String title() {
    Matcher title = TITLE.matcher(head());
    return title.find() ? " (\"" + Markup.fragment(title.group(1)).text() + "\")" : "";
  }

  private String head() {
    return text.substring(0, Math.min(HEAD, text.length()));
  }
}
