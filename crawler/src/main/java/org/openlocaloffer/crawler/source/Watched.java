package org.openlocaloffer.crawler.source;

import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which sources are fetched, and which are not and why. For one thread. */
final class Watched {
  /** Resting sources that are named. */
  private static final int MOST = 5;

  private final Set<String> active = new HashSet<>();
  private final Map<String, Rest> resting = new TreeMap<>();

  /**
   * @param rest null where it is fetched
   */
  void put(String id, Rest rest) {
    remove(id);
    if (rest == null) {
      active.add(id);
    } else {
      resting.put(id, rest);
    }
  }

  void remove(String id) {
    active.remove(id);
    resting.remove(id);
  }

  /** For the line that says that the crawler is ready. */
  String text() {
    int all = active.size() + resting.size();
    if (all == 0) {
      return "waiting for sources";
    }
    if (resting.isEmpty()) {
      return "watching " + all + (all == 1 ? " source" : " sources");
    }
    String watching = "watching %d of %d sources; not ".formatted(active.size(), all);
    int unnamed = resting.size() - MOST;
    return resting.entrySet().stream()
        .limit(MOST)
        .map(one -> "%s (%s)".formatted(one.getKey(), word(one.getValue())))
        .collect(joining(", ", watching, unnamed > 0 ? " and " + unnamed + " more" : ""));
  }

  private static String word(Rest rest) {
    return rest.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
