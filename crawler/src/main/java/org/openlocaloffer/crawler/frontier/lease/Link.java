package org.openlocaloffer.crawler.frontier.lease;

import java.io.Serializable;
import java.time.Instant;

/**
 * A page to know of.
 *
 * @param url canonical
 * @param host its name, without port
 * @param depth links from a seed
 * @param list a document that lists others, such as a sitemap or a feed: not a page
 * @param hops redirects that led here
 * @param again to be visited now, though it may be known and not due
 * @param modified when its site says that it was last; a visit before that is made again as soon as
 *     its source allows. Null where nobody says
 */
public record Link(
    String url, String host, int depth, boolean list, int hops, boolean again, Instant modified)
    implements Serializable {
  /** No sooner than it is due, where it is known. */
  public Link(String url, String host, int depth, boolean list, int hops) {
    this(url, host, depth, list, hops, false);
  }

  public Link(String url, String host, int depth, boolean list, int hops, boolean again) {
    this(url, host, depth, list, hops, again, null);
  }

  public Link modifiedAt(Instant time) {
    return new Link(url, host, depth, list, hops, again, time);
  }
}
