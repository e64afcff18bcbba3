package org.openlocaloffer.crawler.candidate;

import java.time.Instant;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.ListVisits;
import org.openlocaloffer.crawler.frontier.lease.Parts;

/** Leases on documents that list others, and answers to them, for tests. */
final class Lists {
  static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  /** What a list's last visit left. */
  record Left(String etag, int missing, Instant missingSince, Parts parts, ListVisits visits) {}

  private Lists() {}

  /** On a list that was visited before, of the source that its host begins with. */
  static Lease lease(String url, boolean seed, Left left) {
    String host = url.replaceFirst("http://([^/]+)/.*", "$1");
    return new Lease(
        url,
        host,
        1,
        NOW,
        host.replaceFirst("[.].*", ""),
        1,
        0,
        seed,
        true,
        0,
        true,
        0,
        0,
        left.etag(),
        null,
        null,
        left.missing(),
        left.missingSince(),
        false,
        null,
        left.parts(),
        left.visits());
  }
}
