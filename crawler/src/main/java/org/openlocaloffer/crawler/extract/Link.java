package org.openlocaloffer.crawler.extract;

import java.net.URI;
import java.util.Collections;
import java.util.Set;

/**
 * Where a page leads.
 *
 * @param url absolute http or https address without a fragment
 * @param rel all its relations in lower case, such as {@code nofollow} and {@code ugc}
 * @param text of the link; may be empty
 */
public record Link(URI url, Set<String> rel, String text) {
  private static final Set<String> UNFOLLOWED = Set.of("nofollow", "no-follow", "sponsored", "ugc");

  public Link {
    rel = Set.copyOf(rel);
  }

  /**
   * Whether the page asks robots not to follow it: it says so, or was paid for the link, or it was
   * a visitor who set it.
   */
  public boolean nofollow() {
    return !Collections.disjoint(rel, UNFOLLOWED);
  }
}
