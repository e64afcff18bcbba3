package org.openlocaloffer.moderation.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.openlocaloffer.contracts.time.Times;
import org.openlocaloffer.contracts.wire.Codec;

/** Listings and proposals as release 0.1 stored them, with their times as data. */
final class StoredTimes {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StoredTimes() {}

  /**
   * Events had a start and perhaps an end; schedules had a day, which the words do not always mean,
   * and which therefore goes.
   *
   * @param json a listing or a proposal
   * @return the same where there is nothing to change
   */
  static JsonNode converted(JsonNode json) {
    ObjectNode listing = json.deepCopy();
    list(listing, "events").forEach(event -> convertEvent((ObjectNode) event));
    list(listing, "schedules")
        .forEach(schedule -> ((ObjectNode) schedule).remove(List.of("day", "opens", "closes")));
    return listing;
  }

  private static ArrayNode list(ObjectNode listing, String field) {
    return listing.get(field) instanceof ArrayNode list ? list : JSON.createArrayNode();
  }

  private static void convertEvent(ObjectNode event) {
    JsonNode start = event.remove("start");
    JsonNode end = event.remove("end");
    if (start == null || start.isNull()) {
      return;
    }
    Times times =
        times(
            Instant.parse(start.asText()),
            end == null || end.isNull() ? null : Instant.parse(end.asText()));
    try {
      event.set("times", JSON.readTree(Codec.write(times)));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A day without a time was stored as the midnight with which it begins. */
  private static Times times(Instant start, Instant end) {
    ZonedDateTime from = start.atZone(Times.LONDON);
    ZonedDateTime to = end == null ? null : end.atZone(Times.LONDON);
    boolean allDay = isMidnight(from) && (to == null || isMidnight(to));
    LocalDate first = from.toLocalDate();
    LocalDate last = to == null ? first : to.toLocalDate();
    return new Times(
        first,
        last.isAfter(first) ? last : null,
        allDay ? null : from.toLocalTime(),
        allDay || to == null ? null : to.toLocalTime(),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static boolean isMidnight(ZonedDateTime at) {
    return at.toLocalTime().equals(LocalTime.MIDNIGHT);
  }
}
