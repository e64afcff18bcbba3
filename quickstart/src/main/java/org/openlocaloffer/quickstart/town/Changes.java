package org.openlocaloffer.quickstart.town;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What {@code POST /-/change} has done to pages since the start, for tests of revisits.
 * Thread-safe.
 */
final class Changes {
  /**
   * @param site the folder's name
   * @param path path and query
   * @param status 404, 410, 500 …; 0 or 200 to serve the page
   * @param body the whole new body, or null
   * @param replace a phrase of the page to replace, or null
   * @param with what replaces it
   * @param at when it was asked for; set here
   */
  record Change(
      String site, String path, int status, String body, String replace, String with, Instant at) {
    String apply(String text) {
      String base = body == null ? text : body;
      return replace == null ? base : base.replace(replace, with);
    }

    boolean gone() {
      return status != 0 && status != 200;
    }
  }

  private final Map<String, Change> changes = new ConcurrentHashMap<>();

  void put(Change change) {
    Change dated =
        new Change(
            change.site(),
            change.path(),
            change.status(),
            change.body(),
            change.replace(),
            change.with() == null ? "" : change.with(),
            Instant.now());
    changes.put(change.site() + change.path(), dated);
  }

  /** null if the page is as on disk. */
  Change of(String site, String path) {
    return changes.get(site + path);
  }

  void clear() {
    changes.clear();
  }
}
