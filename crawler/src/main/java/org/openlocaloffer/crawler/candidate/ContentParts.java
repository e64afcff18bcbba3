package org.openlocaloffer.crawler.candidate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.contracts.candidate.Extractor;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.lease.Parts;
import org.openlocaloffer.crawler.kind.Entry;

/** A short hash for each part of what was read, so that a change can be named. */
final class ContentParts {
  static final String TITLE = "title";
  private static final String TEXT = "text";

  private static final String LIST = "list";

  /** Hexadecimal digits. */
  private static final int SHORT = 8;

  private static final Set<String> UNCOUNTED = Set.of(ClaimField.IMAGE, ClaimField.FAQ);
  private static final Set<String> ADDRESSES = Set.of(ClaimField.WEB, ClaimField.SOCIAL);

  private ContentParts() {}

  static Parts of(String title, String text, List<Claim> claims) {
    Map<String, String> hashes = new TreeMap<>();
    claims.stream()
        .collect(Collectors.groupingBy(Claim::field))
        .forEach((field, all) -> hashes.put(field, hash(values(all))));
    hashes.put(TITLE, hash(title));
    hashes.put(TEXT, hash(text));
    return new Parts(hashes);
  }

  static Parts of(Entry entry) {
    return of(entry.title(), entry.text(), lasting(entry));
  }

  /**
   * Not which questions of ours the text answers: that they have changed is no news of the page.
   * Nor images, which are not published and get a new address at every reading of some sites.
   */
  static boolean counts(Claim claim) {
    return !UNCOUNTED.contains(claim.field());
  }

  /** Of an address, the one spelling that does not name a visit; of times, what they say too. */
  static String value(Claim claim) {
    String value =
        ADDRESSES.contains(claim.field())
            ? CanonicalUrl.of(claim.value()).map(CanonicalUrl::text).orElse(claim.value())
            : claim.value();
    return claim.times().isEmpty() ? value : value + " " + times(claim);
  }

  private static String times(Claim claim) {
    return claim.times().stream()
        .map(times -> new String(Codec.write(times), UTF_8))
        .collect(Collectors.joining(" "));
  }

  /**
   * The claims that only a change changes. Dates to which one of a series is moved go by: in the
   * place of its dates stands what the source says of them.
   */
  static List<Claim> lasting(Entry entry) {
    if (entry.timing() == null) {
      return entry.claims();
    }
    Stream<Claim> rest = entry.claims().stream().filter(claim -> !isNextDate(claim));
    Claim stated = new Claim(ClaimField.EVENT, entry.timing(), 1, null, Extractor.FEED);
    return Stream.concat(rest, Stream.of(stated)).toList();
  }

  private static boolean isNextDate(Claim claim) {
    return claim.field().equals(ClaimField.EVENT) && claim.extractor() == Extractor.FEED;
  }

  /** Of a sitemap or a feed, whose parts are documents themselves. */
  static Parts ofList(byte[] body) {
    return new Parts(Map.of(LIST, ContentHash.of(body).substring(0, SHORT)));
  }

  private static String values(List<Claim> claims) {
    return claims.stream()
        .map(ContentParts::value)
        .sorted()
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static String hash(String text) {
    return Hashing.murmur3_32_fixed().hashUnencodedChars(text).toString();
  }
}
