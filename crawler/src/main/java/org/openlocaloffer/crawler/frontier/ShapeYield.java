package org.openlocaloffer.crawler.frontier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.openlocaloffer.crawler.frontier.lease.Outcome;

/** What the pages of one address shape have brought so far. For one thread. */
final class ShapeYield {
  /** Contents that are remembered. */
  private static final int RECENT = 8;

  private final List<String> key;
  private final Deque<String> recent = new ArrayDeque<>();
  private final boolean wasTrap;
  private long pages;
  private int barren;

  /** A new one. */
  ShapeYield(List<String> key) {
    this.key = key;
    this.wasTrap = false;
  }

  ShapeYield(ResultSet row) throws SQLException {
    key = List.of(row.getString("source_id"), row.getString("shape"));
    pages = row.getLong("pages");
    barren = row.getInt("barren");
    wasTrap = row.getBoolean("trap");
    recent.addAll(List.of((String[]) row.getArray("recent").getArray()));
  }

  void add(Outcome page) {
    pages++;
    String hash = page.state().content().hash();
    if (page.yield().found() == 0 || hash == null) {
      barren++;
      return;
    }
    String content = hash.replace(' ', '_');
    barren = recent.contains(content) ? barren + 1 : 0;
    recent.remove(content);
    recent.addFirst(content);
    if (recent.size() > RECENT) {
      recent.removeLast();
    }
  }

  /** Source id and shape. */
  List<String> key() {
    return key;
  }

  String sourceId() {
    return key.get(0);
  }

  long pages() {
    return pages;
  }

  int barren() {
    return barren;
  }

  /** Blanks between. */
  String recent() {
    return String.join(" ", recent);
  }

  /** Once it is one, it stays one. */
  boolean isTrap() {
    return wasTrap || barren >= ShapeYields.TRAP;
  }

  /** It has become a trap just now. */
  boolean isNews() {
    return isTrap() && !wasTrap;
  }
}
