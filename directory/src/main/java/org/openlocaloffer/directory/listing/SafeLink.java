package org.openlocaloffer.directory.listing;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.util.UriUtils;

/** Addresses from outside, as links that can do no harm; null where there is none to be had. */
final class SafeLink {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private SafeLink() {}

  /** The address where it is a web address with a host. */
  static String web(String address) {
    if (address == null) {
      return null;
    }
    try {
      URI uri = new URI(address.strip().replace(" ", "%20"));
      boolean web =
          uri.getScheme() != null
              && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
              && uri.getRawAuthority() != null;
      return web ? uri.toString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** A {@code mailto:} link to one plain address, without a subject or copies. */
  static String mail(String address) {
    String plain = address.strip();
    return plain.matches("[^\\s@<>?&,;:\"()\\[\\]]+@[^\\s@<>?&,;:\"()\\[\\]]+")
        ? "mailto:" + UriUtils.encode(plain, StandardCharsets.UTF_8).replace("%40", "@")
        : null;
  }
}
