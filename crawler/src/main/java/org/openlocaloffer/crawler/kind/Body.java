package org.openlocaloffer.crawler.kind;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openlocaloffer.crawler.extract.Page;
import org.openlocaloffer.crawler.extract.html.Markup;

/**
 * Reads what a document is written in: text of any encoding, and JSON that is not nested too deep.
 */
public final class Body {
  /** In bytes or characters; what a document is shows in its first words. */
  private static final int HEAD = 2_000;

  private static final Pattern PROLOG =
      Pattern.compile("<\\?xml[^>]{0,200}\\bencoding\\s{0,9}=\\s{0,9}[\"']([\\w.:-]{2,40})[\"']");
  private static final Pattern WEB_PAGE =
      Pattern.compile(
          "(?i)^(?:<\\?[^>]*>\\s*|<!--(?s:.*?)-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b");
  private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>\\s*([^<]{1,80})");
  private static final int DEEPEST = 100;
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(DEEPEST)
                      .maxStringLength(2_000_000)
                      .maxNumberLength(100)
                      .build())
              .build());

  private Body() {}

  /**
   * Decodes by byte order mark, then by what the server says, then by the XML declaration, each as
   * far as the bytes bear it out; else by UTF-8, or windows-1252 where it is not that.
   *
   * @param expected what should have come, such as "a calendar"
   * @throws Unreadable where nothing or a web page came
   */
  public static String text(Document document, String expected) throws Unreadable {
    Page page = new Page(document.url(), document.body(), contentType(document));
    String text = page.text().strip();
    if (text.isEmpty()) {
      throw new Unreadable("an empty answer came in place of " + expected);
    }
    String head = text.substring(0, Math.min(HEAD, text.length()));
    if (WEB_PAGE.matcher(head).find()) {
      throw new Unreadable(
          "a web page%s came in place of %s: has it moved, or does it ask to sign in?"
              .formatted(title(head), expected));
    }
    return text;
  }

  /**
   * @throws Unreadable where it is no JSON, breaks off, or is nested without end
   */
  public static JsonNode json(String text) throws Unreadable {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      String reason = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new Unreadable("not JSON that can be read: " + reason, e);
    }
  }

  /**
   * The object that an API answers with.
   *
   * @param api as people call it
   * @throws Unreadable where it is none, such as a web page that asks to sign in
   */
  public static JsonNode object(Document document, String api) throws Unreadable {
    JsonNode answer = json(text(document, "data of " + api));
    if (!answer.isObject()) {
      throw new Unreadable(api + " answered with something other than data");
    }
    return answer;
  }

  /** The JSON of an answer that may as well be something else; missing where it is. */
  public static JsonNode jsonOrNone(byte[] body) {
    try {
      JsonNode read = JSON.readTree(body);
      return read == null ? MissingNode.getInstance() : read;
    } catch (IOException broken) {
      return MissingNode.getInstance();
    }
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

  private static String title(String head) {
    Matcher title = TITLE.matcher(head);
    return title.find() ? " (\"" + Markup.fragment(title.group(1)).text() + "\")" : "";
  }
}
