package org.openlocaloffer.moderation.queue;

import java.util.Optional;

/**
 * Which items are wanted.
 *
 * @param filter which part of the queue
 * @param sourceId null for all
 * @param text words to be found in title, address and text; null for any
 * @param size at most so many, 1 to 200
 * @param after where the last page ended; null for the first page
 */
public record QueueQuery(Filter filter, String sourceId, String text, int size, String after) {
  public static final int MAX_SIZE = 200;

  /** Parts of the queue, each with its order. */
  public enum Filter {
    WAITING("state = 'WAITING'", true),
    APPROVED("state = 'APPROVED'", false),
    REJECTED("state = 'REJECTED'", false),
    /** Decided, and the page says something else since. */
    CHANGED("changed and state <> 'WAITING'", false),
    /** Approved, and the page is missing. */
    GONE("gone_at is not null and state = 'APPROVED'", false);

    final String condition;
    final boolean undecided;

    Filter(String condition, boolean undecided) {
      this.condition = condition;
      this.undecided = undecided;
    }

    /** As in addresses. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<Filter> of(String word) {
      return java.util.Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
    }
  }

  public QueueQuery {
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be 1 to %d".formatted(MAX_SIZE));
    }
    sourceId = sourceId == null || sourceId.isBlank() ? null : sourceId.strip();
    text = text == null || text.isBlank() ? null : text.replace("\0", "").strip();
    after = after == null || after.isBlank() ? null : after;
  }
}
