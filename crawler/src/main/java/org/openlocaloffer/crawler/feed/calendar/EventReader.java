package org.openlocaloffer.crawler.feed.calendar;

import java.time.LocalDateTime;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.TemporalAmountAdapter;
import org.openlocaloffer.crawler.kind.Addresses;

/** Reads the lines of one VEVENT. */
final class EventReader {
  /** In characters. */
  private static final int LONGEST_TITLE = 200;

  private final List<ContentLine> lines;
  private final TimeZones zones;

  private EventReader(List<ContentLine> lines, TimeZones zones) {
    this.lines = lines;
    this.zones = zones;
  }

  /**
   * @throws IllegalArgumentException where it is broken; the message says how
   */
  static Event read(List<String> lines, TimeZones zones) {
    return new EventReader(ContentLine.parse(lines), zones).event();
  }

  private Event event() {
    if (all("DTSTART").count() > 1) {
      throw new IllegalArgumentException("it has two beginnings (DTSTART)");
    }
    Moment start =
        moments("DTSTART")
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("it has no beginning (DTSTART)"));
    String title = title();
    return new Event(
        text("UID").isEmpty() ? Addresses.digest(title + start.local()) : text("UID"),
        moments("RECURRENCE-ID").findFirst().orElse(null),
        sequence(),
        text("STATUS").equalsIgnoreCase("CANCELLED"),
        start,
        end(start),
        all("RRULE").map(ContentLine::value).filter(rule -> !rule.isBlank()).toList(),
        moments("RDATE").toList(),
        moments("EXDATE").toList(),
        details(title));
  }

  private Event.Details details(String title) {
    return new Event.Details(
        title,
        text("DESCRIPTION"),
        text("LOCATION"),
        text("URL"),
        categories(),
        text("CONTACT"),
        image());
  }

  private String title() {
    String title = text("SUMMARY").replaceAll("\\s+", " ");
    if (title.isEmpty()) {
      throw new IllegalArgumentException("it has no name (SUMMARY)");
    }
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE) + "…";
  }

  /** An end that is before the start is none; a day without an end is that day. */
  private Moment end(Moment start) {
    LocalDateTime least = start.allDay() ? start.local().plusDays(1) : start.local();
    LocalDateTime end =
        moments("DTEND")
            .findFirst()
            .map(e -> e.allDay() ? e.local() : e.instant().atZone(start.zone()).toLocalDateTime())
            .or(() -> duration().map(length -> start.local().plus(length)))
            .filter(least::isBefore)
            .orElse(least);
    return start.at(end);
  }

  private Optional<TemporalAmount> duration() {
    return all("DURATION")
        .findFirst()
        .map(line -> TemporalAmountAdapter.parse(line.value().strip()).getDuration());
  }

  private int sequence() {
    String sequence = text("SEQUENCE");
    return sequence.matches("\\d{1,9}") ? Integer.parseInt(sequence) : 0;
  }

  private List<String> categories() {
    return all("CATEGORIES")
        .flatMap(line -> Arrays.stream(line.value().split("(?<!\\\\),")))
        .map(name -> name.replace("\\", "").strip())
        .filter(name -> !name.isEmpty())
        .distinct()
        .limit(20)
        .toList();
  }

  private String image() {
    return Stream.concat(all("IMAGE"), all("ATTACH"))
        .filter(
            line ->
                line.name().equals("IMAGE")
                    || Objects.toString(line.parameters().get("FMTTYPE"), "").startsWith("image/"))
        .map(ContentLine::value)
        .filter(value -> value.matches("(?i)https?://\\S{1,1000}"))
        .findFirst()
        .orElse("");
  }

  private Stream<ContentLine> all(String name) {
    return lines.stream().filter(line -> line.name().equals(name));
  }

  private Stream<Moment> moments(String name) {
    return all(name).flatMap(line -> Moment.all(line, zones).stream());
  }

  /** Empty where it is not there. */
  private String text(String name) {
    return all(name).map(ContentLine::text).findFirst().orElse("");
  }
}
