package org.openlocaloffer.crawler.candidate.outcome;

import com.google.common.hash.Hashing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.finding.Trust;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.lease.Parts;
import org.openlocaloffer.crawler.kind.Entry;

/** The parts of what was read, as hashes that are short but rarely alike. */
public final class ContentParts {
  public static final String TITLE = "title";
  private static final String TEXT = "text";

  private static final String LIST = "list";

  /** Hexadecimal digits. */
  private static final int SHORT = 8;

  /** Of {@link Trust}: what made the claim. */
  private static final String TAXONOMY = Trust.TOPIC.extractor();

  private static final String FEED = Trust.FEED.extractor();
  private static final Set<String> UNCOUNTED = Set.of(ClaimField.IMAGE, ClaimField.FAQ);
  private static final Set<String> ADDRESSES = Set.of(ClaimField.WEB, ClaimField.SOCIAL);

  private ContentParts() {}

  public static Parts of(String title, String text, List<Claim> claims) {
    Map<String, String> hashes = new TreeMap<>();
    claims.stream()
        .collect(Collectors.groupingBy(Claim::field))
        .forEach((field, all) -> hashes.put(field, hash(values(all))));
    hashes.put(TITLE, hash(title));
    hashes.put(TEXT, hash(text));
    return new Parts(hashes);
  }

  public static Parts of(Entry entry) {
    return of(entry.title(), entry.text(), lasting(entry));
  }

  /**
   * Not what the council's own words make of the text: that they have changed is no news of the
   * page. Nor images, which are not published and get a new address at every reading of some sites.
   */
  static boolean counts(Claim claim) {
    return !claim.extractor().equals(TAXONOMY) && !UNCOUNTED.contains(claim.field());
  }

  /** Of an address, the one spelling that does not name a visit. */
  static String value(Claim claim) {
    return ADDRESSES.contains(claim.field())
        ? CanonicalUrl.of(claim.value()).map(CanonicalUrl::text).orElse(claim.value())
        : claim.value();
  }

  /**
   * The claims that only a change changes. The next dates of a series go by: in their place stands
   * what the source says of them.
   */
  static List<Claim> lasting(Entry entry) {
    if (entry.timing() == null) {
      return entry.claims();
    }
    Stream<Claim> rest = entry.claims().stream().filter(claim -> !isNextDate(claim));
    Claim stated = new Claim(ClaimField.EVENT, entry.timing(), 1, null, FEED);
    return Stream.concat(rest, Stream.of(stated)).toList();
  }

  private static boolean isNextDate(Claim claim) {
    return claim.field().equals(ClaimField.EVENT) && claim.extractor().equals(FEED);
  }

  /** Of a sitemap or a feed, whose parts are documents themselves. */
  public static Parts ofList(byte[] body) {
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
