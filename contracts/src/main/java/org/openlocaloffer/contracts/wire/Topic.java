package org.openlocaloffer.contracts.wire;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The topics and how each is kept; nobody else names one. Every topic that is read has a
 * dead-letter twin, kept 90 days, for the messages that its readers could not use.
 */
public enum Topic {
  SOURCES("sources", null),
  CANDIDATES("candidates", Duration.ofDays(30)),
  /** Compacted to each source's newest report, and deleted after 30 days all the same. */
  CRAWL_REPORTS("crawl-reports", Duration.ofDays(30)),
  LISTINGS("listings", null),
  VOCABULARY("vocabulary", null),
  PAGES("pages", null),
  RESPONSES("responses", null),
  FEEDBACK("feedback", Duration.ofDays(30)),
  USAGE("usage", Duration.ofDays(30));

  /** Holds a page's snapshot and text; twice what the crawler lets through. */
  public static final int MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

  /** A reader that was away for less than this still learns what was withdrawn meanwhile. */
  static final Duration TOMBSTONES_KEPT = Duration.ofDays(30);

  static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(90);

  private final String topicName;
  private final Duration kept;

  Topic(String topicName, Duration kept) {
    this.topicName = topicName;
    this.kept = kept;
  }

  public String topicName() {
    return topicName;
  }

  public String deadLetters() {
    return topicName + ".dead-letters";
  }

  /** Kafka's settings for the topic; compacted where no time is given. */
  Map<String, String> settings() {
    return kept == null ? compaction() : this == CRAWL_REPORTS ? newest(kept) : retention(kept);
  }

  private static Map<String, String> compaction() {
    return Map.of(
        "cleanup.policy",
        "compact",
        "delete.retention.ms",
        "" + TOMBSTONES_KEPT.toMillis(),
        "max.message.bytes",
        "" + MAX_MESSAGE_BYTES);
  }

  /** Small segments, since only closed ones are compacted. */
  private static Map<String, String> newest(Duration kept) {
    Map<String, String> settings = new HashMap<>(retention(kept));
    settings.put("cleanup.policy", "compact,delete");
    settings.put("segment.bytes", "" + (16 << 20));
    return settings;
  }

  static Map<String, String> retention(Duration kept) {
    return Map.of(
        "cleanup.policy",
        "delete",
        "retention.ms",
        "" + kept.toMillis(),
        "max.message.bytes",
        "" + MAX_MESSAGE_BYTES);
  }
}
