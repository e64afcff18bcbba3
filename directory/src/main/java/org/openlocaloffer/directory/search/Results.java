package org.openlocaloffer.directory.search;

import java.util.List;
import java.util.Map;

/**
 * What the index gave for a search.
 *
 * @param total of all pages
 * @param hits of this page
 * @param facets how many listings each choice would give
 * @param indexed whether the index holds anything at all
 */
record Results(long total, List<Hit> hits, Map<Group, List<Count>> facets, boolean indexed) {
  static final Results NOTHING_INDEXED = new Results(0, List.of(), Map.of(), false);

  /**
   * @param id of a term
   * @param count of listings
   */
  record Count(String id, long count) {}

  /** The last page that has listings and may be asked for. */
  int lastPage(int size) {
    return (int) Math.min(Search.LAST_PAGE, Math.max(1, (total + size - 1) / size));
  }
}
