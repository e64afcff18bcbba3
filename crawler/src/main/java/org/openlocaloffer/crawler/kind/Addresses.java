package org.openlocaloffer.crawler.kind;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;

/** Makes addresses of documents and of what they list, in the spelling that the frontier uses. */
public final class Addresses {
  /** In characters. */
  private static final int LONGEST_NAME = 300;

  private static final int DIGEST_BYTES = 12;

  private Addresses() {}

  /**
   * A source's seeds as they are written.
   *
   * @throws Unreadable where one is no address
   */
  public static List<URI> seeds(Source source) throws Unreadable {
    List<URI> seeds = new ArrayList<>();
    for (String seed : source.seeds()) {
      seeds.add(
          CanonicalUrl.of(seed)
              .map(Addresses::uri)
              .orElseThrow(() -> new Unreadable("not an address: " + seed)));
    }
    return seeds;
  }

  /**
   * Where a link of a document leads.
   *
   * @param link absolute or not; may be null
   * @return empty where it is no http or https address
   */
  public static Optional<CanonicalUrl> linked(URI document, String link) {
    return link == null || link.isBlank()
        ? Optional.empty()
        : CanonicalUrl.of(document.toString()).flatMap(base -> CanonicalUrl.of(base, link));
  }

  public static URI uri(CanonicalUrl url) {
    return HttpUrl.get(url.text()).uri();
  }

  /**
   * The address of an entry that has no page: its document's, with a fragment that names it.
   *
   * @param id what the document calls it, whatever the characters
   */
  public static URI within(URI document, String id) {
    String name = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    String whole = document.toString().replaceFirst("#.*", "");
    return URI.create(whole + "#" + (name.length() <= LONGEST_NAME ? name : digest(id)));
  }

  /** A short name for a text: 24 hexadecimal digits that are the same for the same text, always. */
  public static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
