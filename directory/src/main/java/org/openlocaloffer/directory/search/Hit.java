package org.openlocaloffer.directory.search;

import java.time.Instant;
import java.util.List;

/**
 * One listing among the results.
 *
 * @param summary may be null
 * @param snippet what to show under the name
 * @param organisation may be null
 * @param url the page that it came from; null where staff wrote it
 */
record Hit(
    String id,
    String kind,
    String name,
    String summary,
    Snippet snippet,
    String organisation,
    List<String> categories,
    List<String> needs,
    String url,
    Instant checkedAt) {
  /** Its page in this directory. */
  public String href() {
    return "/listings/" + id;
  }
}
