package org.openlocaloffer.indexloader.index;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far a collection was filled when it came into use.
 *
 * @param next by partition of the listings topic, the first offset that is not in the collection;
 *     nothing is, of a partition without one
 */
public record Replayed(Map<Integer, Long> next) {
  /** Nothing was. */
  public static final Replayed NOTHING = new Replayed(Map.of());

  public Replayed {
    next = Map.copyOf(next);
  }

  public OptionalLong next(int partition) {
    Long offset = next.get(partition);
    return offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
  }

  /**
   * @param text "partition:offset" with commas between, as {@link #toString} writes it; what is
   *     unreadable counts as nothing
   */
  static Replayed parse(String text) {
    if (text == null || !text.matches("\\d{1,9}:\\d{1,18}(,\\d{1,9}:\\d{1,18})*")) {
      return NOTHING;
    }
    return new Replayed(
        Stream.of(text.split(","))
            .map(pair -> pair.split(":"))
            .collect(
                Collectors.toMap(
                    pair -> Integer.valueOf(pair[0]), pair -> Long.valueOf(pair[1]), Math::min)));
  }

  @Override
  public String toString() {
    return new TreeMap<>(next)
        .entrySet().stream()
            .map(entry -> entry.getKey() + ":" + entry.getValue())
            .collect(Collectors.joining(","));
  }
}
