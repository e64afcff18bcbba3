package org.openlocaloffer.moderation.queue;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.openlocaloffer.moderation.item.Item;

/**
 * Where a page of the queue ended: the sort key of its last item.
 *
 * @param rank 0 where the order does not use it
 */
record Cursor(int rank, Instant at, UUID id) {
  static Cursor behind(Item item) {
    return item.waiting()
        ? new Cursor(item.queueRank(), item.firstSeen(), item.id())
        : new Cursor(0, item.decidedAt(), item.id());
  }

  String text() {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString("%d %d %s".formatted(rank, micros, id).getBytes(US_ASCII));
  }

  /**
   * @throws IllegalArgumentException where it is not one of our cursors
   */
  static Cursor parse(String text) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(text), US_ASCII).split(" ");
      return new Cursor(
          Integer.parseInt(parts[0]),
          Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS),
          UUID.fromString(parts[2]));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "after is not a place in the queue: use the last answer's next", e);
    }
  }
}
