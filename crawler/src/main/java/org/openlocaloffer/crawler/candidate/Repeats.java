package org.openlocaloffer.crawler.candidate;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.Arrays;

/**
 * Remembers which contents a source has given under several addresses, since what a site answers to
 * any address is no page. Remembers the latest pages of this process only, so a restart, or another
 * process, begins anew. Safe for use by many threads.
 */
final class Repeats {
  /** Addresses with one content before the next with the same counts as a repeat. */
  private static final int ENOUGH = 3;

  private static final int CONTENTS = 50_000;

  /** For each content the first addresses, as hashes. */
  private final Cache<String, int[]> seen = CacheBuilder.newBuilder().maximumSize(CONTENTS).build();

  /** Whether enough other addresses gave this content before. */
  boolean has(String sourceId, String contentHash, String url) {
    int address = url.hashCode();
    int[] addresses =
        seen.asMap()
            .merge(
                sourceId + " " + contentHash,
                new int[] {address},
                (known, one) -> known.length < ENOUGH ? with(known, address) : known);
    return Arrays.stream(addresses).noneMatch(known -> known == address);
  }

  private static int[] with(int[] known, int address) {
    if (Arrays.stream(known).anyMatch(k -> k == address)) {
      return known;
    }
    int[] more = Arrays.copyOf(known, known.length + 1);
    more[known.length] = address;
    return more;
  }
}
