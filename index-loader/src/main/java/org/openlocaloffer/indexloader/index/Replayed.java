package org.openlocaloffer.indexloader.index;

import java.util.Comparator;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a collection was filled when it came into use.
 *
 * @param next by partition, the first offset that is not in the collection; nothing is, of a
 *     partition without one
 */
public record Replayed(Map<TopicPartition, Long> next) {
  /** Nothing was. */
  public static final Replayed NOTHING = new Replayed(Map.of());

  private static final String PAIR = "[a-z-]{1,60}:\\d{1,9}:\\d{1,18}";

  public Replayed {
    next = Map.copyOf(next);
  }

  public OptionalLong next(TopicPartition partition) {
    Long offset = next.get(partition);
    return offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
  }

  /**
   * @param text "topic:partition:offset" with commas between, as {@link #toString} writes it; what
   *     is unreadable counts as nothing
   */
  static Replayed parse(String text) {
    if (text == null || !text.matches("%s(,%s)*".formatted(PAIR, PAIR))) {
      return NOTHING;
    }
    return new Replayed(
        Stream.of(text.split(","))
            .map(pair -> pair.split(":"))
            .collect(
                Collectors.toMap(
                    pair -> new TopicPartition(pair[0], Integer.parseInt(pair[1])),
                    pair -> Long.valueOf(pair[2]),
                    Math::min)));
  }

  @Override
  public String toString() {
    return next.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<TopicPartition, Long> entry) -> entry.getKey().topic())
                .thenComparing(entry -> entry.getKey().partition()))
        .map(e -> "%s:%d:%d".formatted(e.getKey().topic(), e.getKey().partition(), e.getValue()))
        .collect(Collectors.joining(","));
  }
}
