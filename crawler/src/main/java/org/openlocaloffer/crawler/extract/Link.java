package org.openlocaloffer.crawler.extract;

import java.net.URI;
import java.util.Set;

/**
 * Where a page leads.
 *
 * @param url absolute http or https address without a fragment
 * @param rel all its relations in lower case, such as {@code nofollow} and {@code ugc}
 * @param text of the link; may be empty
 */
public record Link(URI url, Set<String> rel, String text) {
  public Link {
    rel = Set.copyOf(rel);
  }

  /** Whether the page asks robots not to follow it. */
  public boolean nofollow() {
    return rel.contains("nofollow");
  }
}
