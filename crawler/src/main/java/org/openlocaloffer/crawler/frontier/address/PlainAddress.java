package org.openlocaloffer.crawler.frontier.address;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells by a look whether an address is written as {@link CanonicalUrl} would write it, as nearly
 * all are: working it out takes ten times as long. Knows few characters and no query, and leaves
 * all else to the thorough way.
 */
final class PlainAddress {
  /** Characters; names may be longer, but not in one label. */
  private static final int LONGEST_HOST = 63;

  private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern SHAPE =
      Pattern.compile(
          "(http|https)://((?:[a-z][a-z0-9]*+[-.])*+[a-z]++|"
              + BYTE
              + "(?:\\."
              + BYTE
              + "){3})(?::([1-9]\\d{0,3}))?(/[\\w/-]*+(?:\\.[a-z]++)?)");

  private PlainAddress() {}

  /** Null where it takes more than a look. */
  static CanonicalUrl of(String text) {
    if (text.length() > CanonicalUrl.LONGEST) {
      return null;
    }
    Matcher address = SHAPE.matcher(text);
    if (!address.matches() || address.group(2).length() > LONGEST_HOST) {
      return null;
    }
    int usual = address.group(1).equals("http") ? 80 : 443;
    int port = address.group(3) == null ? usual : Integer.parseInt(address.group(3));
    boolean said = address.group(3) != null && port == usual;
    return said ? null : new CanonicalUrl(text, address.group(2), port);
  }
}
