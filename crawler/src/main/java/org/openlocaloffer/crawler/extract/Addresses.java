package org.openlocaloffer.crawler.extract;

import java.net.URI;
import java.net.URISyntaxException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/**
 * Makes a page's addresses absolute. Nearly all are plain and are joined here; jsoup resolves the
 * rest, which takes many times as long.
 */
final class Addresses {
  /** In characters; whether it is too long to follow is for the crawler to say, and to count. */
  private static final int LONGEST = 4000;

  private final String base;
  private final String origin;

  private Addresses(String base, String origin) {
    this.base = base;
    this.origin = origin;
  }

  /** Against the page's own base, where it names one. */
  static Addresses of(Document page) {
    String base = page.baseUri();
    int authority = base.indexOf("://") + 3;
    int path = base.indexOf('/', authority);
    boolean web = base.startsWith("http");
    return new Addresses(
        base, !web || authority < 3 ? null : path < 0 ? base : base.substring(0, path));
  }

  /** Empty where it is no address at all. */
  String absolute(String address) {
    String plain = address.strip();
    if (plain.length() > LONGEST) {
      return "";
    }
    if (plain.startsWith("#")) {
      return base;
    }
    if (isPlain(plain)) {
      if (hasScheme(plain)) {
        return plain;
      }
      if (origin != null && plain.startsWith("/") && !plain.startsWith("//")) {
        return origin + plain;
      }
    }
    Element link = new Element(Tag.valueOf("a"), base);
    return link.attr("href", plain).absUrl("href");
  }

  /**
   * Absolute and without fragment; null where it is neither http nor https, or no address at all.
   */
  URI resolved(String address) {
    String absolute = absolute(address);
    int fragment = absolute.indexOf('#');
    String plain = fragment < 0 ? absolute : absolute.substring(0, fragment);
    if (plain.length() > LONGEST || !plain.regionMatches(true, 0, "http", 0, 4)) {
      return null;
    }
    try {
      URI url = new URI(plain.indexOf(' ') < 0 ? plain : plain.replace(" ", "%20"));
      String scheme = url.getScheme();
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return web && url.getHost() != null ? url : null;
    } catch (URISyntaxException malformed) {
      return null;
    }
  }

  private static boolean hasScheme(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == ':') {
        return i > 0 && (i + 1 < address.length());
      }
      if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return false;
  }

  /** Nothing in it that has to be worked out or cleaned. */
  private static boolean isPlain(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c <= ' ' || c > '~' || c == '\\') {
        return false;
      }
    }
    return !address.contains("/.") && address.indexOf("://", 8) < 0;
  }
}
