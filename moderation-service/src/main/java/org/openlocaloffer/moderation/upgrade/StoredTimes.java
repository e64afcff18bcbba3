package org.openlocaloffer.moderation.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.openlocaloffer.contracts.time.Times;
import org.openlocaloffer.contracts.time.TimesReader;
import org.openlocaloffer.contracts.wire.Codec;

/** Gives listings and proposals that release 0.1 stored their times as data. */
final class StoredTimes {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StoredTimes() {}

  /**
   * Events get theirs from the start and end that were stored; schedules are read anew from their
   * words, since the one day that was stored was not always what the words meant.
   *
   * @param json a listing or a proposal
   * @return the same where there is nothing to change
   */
  static JsonNode converted(JsonNode json) {
    ObjectNode listing = json.deepCopy();
    list(listing, "events").forEach(event -> convertEvent((ObjectNode) event));
    list(listing, "schedules").forEach(schedule -> convertSchedule((ObjectNode) schedule));
    return listing;
  }

  private static void convertSchedule(ObjectNode schedule) {
    if (schedule.has("times")) {
      return;
    }
    schedule.remove(List.of("day", "opens", "closes"));
    List<Times> times = TimesReader.read(schedule.path("text").asText());
    if (!times.isEmpty()) {
      schedule.set("times", json(times));
    }
  }

  private static JsonNode json(Object times) {
    try {
      return JSON.readTree(Codec.write(times));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    event.set("times", json(times));
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
