package org.openlocaloffer.crawler.frontier.lease;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * Leave to fetch one page, and what is known of it from before. Nobody else fetches from its host
 * until the outcome is stored or the lease is over.
 *
 * @param token which claim this is; an outcome with an older one changes nothing
 * @param until no fetch may go on past this instant of the claiming machine's clock
 * @param revision of the source when the page was claimed
 * @param depth links from a seed
 * @param list a document that lists others, such as a sitemap or a feed: not a page
 * @param hops redirects that led here
 * @param visited there is an outcome from before
 * @param attempts failures in a row
 * @param blocks how often in a row its host asked for patience
 * @param contentHash of the candidate that was last sent; null where none was
 * @param missing visits in a row that found nothing, the first of them at {@code missingSince}
 * @param gone a Gone was sent, and the page has not come back
 * @param revisit how long after the last visit this one was planned; null before the first
 * @param parts of the content that was last seen; null where none was
 * @param listVisits of a list that can tell what has changed; null where it is to be read whole
 */
public record Lease(
    String url,
    String host,
    long token,
    Instant until,
    String sourceId,
    long revision,
    int depth,
    boolean seed,
    boolean list,
    int hops,
    boolean visited,
    int attempts,
    int blocks,
    String etag,
    String lastModified,
    String contentHash,
    int missing,
    Instant missingSince,
    boolean gone,
    Duration revisit,
    Parts parts,
    ListVisits listVisits)
    implements Serializable {

  /** How long a lease is held, and by which claim. */
  public record Hold(long token, Instant until) {}

  /** On a page of which nothing is known yet. */
  public static Lease first(String sourceId, Link link, boolean seed, Hold hold) {
    return new Lease(
        link.url(),
        link.host(),
        hold.token(),
        hold.until(),
        sourceId,
        0,
        link.depth(),
        seed,
        link.list(),
        link.hops(),
        false,
        0,
        0,
        null,
        null,
        null,
        0,
        null,
        false,
        null,
        null,
        null);
  }
}
