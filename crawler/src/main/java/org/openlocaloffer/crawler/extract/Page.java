package org.openlocaloffer.crawler.extract;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A page as it came over the wire.
 *
 * @param url where it was found, absolute; links are resolved against it
 * @param body as received, after any content encoding was undone; not copied
 * @param contentType the HTTP header, such as {@code text/html; charset=utf-8}; may be null
 */
public record Page(URI url, byte[] body, String contentType) {
  public Page {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(body, "body");
  }

  /**
   * The body as characters: by byte order mark, then what the server says, then what the page says,
   * each believed as far as the bytes bear it out.
   */
  public String text() {
    return Decoding.of(this);
  }

  /** A page whose text is known already. */
  public static Page of(URI url, String html) {
    return new Page(url, html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
  }
}
