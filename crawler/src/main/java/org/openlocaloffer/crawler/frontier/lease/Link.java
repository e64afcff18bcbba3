package org.openlocaloffer.crawler.frontier.lease;

import java.io.Serializable;

/**
 * A page to know of.
 *
 * @param url canonical
 * @param host its name, without port
 * @param depth links from a seed
 * @param list a document that lists others, such as a sitemap or a feed: not a page
 * @param hops redirects that led here
 * @param again to be visited now, though it may be known and not due
 */
public record Link(String url, String host, int depth, boolean list, int hops, boolean again)
    implements Serializable {
  /** No sooner than it is due, where it is known. */
  public Link(String url, String host, int depth, boolean list, int hops) {
    this(url, host, depth, list, hops, false);
  }
}
