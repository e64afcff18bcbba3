package org.openlocaloffer.crawler.candidate.outcome;

import com.google.common.hash.Hashing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openlocaloffer.contracts.candidate.Claim;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.frontier.lease.Parts;
import org.openlocaloffer.crawler.kind.Entry;

/** The parts of what was read, as hashes that are short but rarely alike. */
public final class ContentParts {
  public static final String TITLE = "title";
  private static final String TEXT = "text";

  private static final String LIST = "list";

  /** Hexadecimal digits. */
  private static final int SHORT = 8;

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

  /** Where a schedule is named, the next dates do not count: they go by without a change. */
  public static List<Claim> lasting(Entry entry) {
    boolean scheduled =
        entry.claims().stream().anyMatch(c -> c.field().equals(ClaimField.SCHEDULE));
    return entry.claims().stream()
        .filter(c -> !(scheduled && c.field().equals(ClaimField.EVENT)))
        .toList();
  }

  /** Of a sitemap or a feed, whose parts are documents themselves. */
  public static Parts ofList(byte[] body) {
    return new Parts(Map.of(LIST, ContentHash.of(body).substring(0, SHORT)));
  }

  private static String values(List<Claim> claims) {
    return claims.stream().map(Claim::value).sorted().collect(Collectors.joining("\n"));
  }

  private static String hash(String text) {
    return Hashing.murmur3_32_fixed().hashUnencodedChars(text).toString();
  }
}
