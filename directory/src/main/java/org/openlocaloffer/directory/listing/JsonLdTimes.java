package org.openlocaloffer.directory.listing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.listing.Event;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.listing.Schedule;
import org.openlocaloffer.contracts.time.Occasion;
import org.openlocaloffer.contracts.time.Times;

/** Hours and events in schema.org's words. */
final class JsonLdTimes {
  private JsonLdTimes() {}

  /** Hours that hold in every week; schema.org has no words for others. */
  static List<Map<String, Object>> openingHours(Listing listing) {
    return listing.schedules().stream()
        .map(Schedule::times)
        .flatMap(List::stream)
        .filter(JsonLdTimes::everyWeek)
        .map(JsonLdTimes::hours)
        .toList();
  }

  /** Those of which a date is to come, with the next one. */
  static List<Map<String, Object>> events(Listing listing, Instant now) {
    return listing.events().stream()
        .filter(event -> event.times() != null)
        .flatMap(
            event -> event.times().next(now, 1).stream().map(next -> event(listing, event, next)))
        .toList();
  }

  private static boolean everyWeek(Times times) {
    return !times.days().isEmpty()
        || !times.weekdays().isEmpty()
            && times.rrule().contains("FREQ=WEEKLY")
            && !times.rrule().matches(".*INTERVAL=(?!1\\b).*");
  }

  private static Map<String, Object> hours(Times times) {
    Map<String, Object> hours = JsonLd.thing("OpeningHoursSpecification");
    hours.put("dayOfWeek", days(times.weekdays()));
    JsonLd.put(hours, "opens", text(times.opens()));
    JsonLd.put(hours, "closes", text(times.closes()));
    JsonLd.put(hours, "validFrom", text(times.validFrom()));
    JsonLd.put(hours, "validThrough", text(times.validThrough()));
    return hours;
  }

  private static Map<String, Object> event(Listing listing, Event event, Occasion next) {
    Map<String, Object> thing = JsonLd.thing("Event");
    thing.put("name", event.name());
    JsonLd.put(thing, "url", SafeLink.web(event.url()));
    thing.put("startDate", text(next.start(), next.allDay()));
    if (next.end() != null) {
      Instant end = next.allDay() ? next.end().minusSeconds(1) : next.end();
      thing.put("endDate", text(end, next.allDay()));
    }
    if (event.place() != null) {
      Map<String, Object> place = JsonLd.thing("Place");
      place.put("name", event.place());
      thing.put("location", place);
    }
    JsonLd.put(thing, "organizer", JsonLd.provider(listing));
    if (event.times().repeats()) {
      thing.put("eventSchedule", schedule(event.times()));
    }
    return thing;
  }

  private static Map<String, Object> schedule(Times times) {
    Map<String, Object> schedule = JsonLd.thing("Schedule");
    Map<String, String> rule = rule(times);
    JsonLd.put(schedule, "startDate", text(firstOf(times.start(), times.validFrom())));
    JsonLd.put(schedule, "endDate", text(firstOf(times.validThrough(), until(rule))));
    JsonLd.put(schedule, "startTime", text(times.opens()));
    JsonLd.put(schedule, "endTime", text(times.closes()));
    JsonLd.put(schedule, "repeatFrequency", frequency(times, rule));
    JsonLd.put(schedule, "repeatCount", rule.get("COUNT"));
    JsonLd.put(schedule, "byDay", byDay(times, rule));
    JsonLd.put(schedule, "byMonthDay", rule.get("BYMONTHDAY"));
    if (!times.except().isEmpty()) {
      schedule.put("exceptDate", times.except().stream().map(LocalDate::toString).toList());
    }
    schedule.put("scheduleTimezone", times.zone().getId());
    return schedule;
  }

  private static Map<String, String> rule(Times times) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : Objects.requireNonNullElse(times.rrule(), "").split(";")) {
      String[] pair = part.split("=", 2);
      if (pair.length == 2) {
        parts.put(pair[0], pair[1]);
      }
    }
    return parts;
  }

  /** An ISO 8601 duration, such as P2W for every second week; null where only dates are said. */
  private static String frequency(Times times, Map<String, String> rule) {
    if (times.rrule() == null) {
      return times.days().isEmpty() ? null : "P1W";
    }
    return "P" + rule.getOrDefault("INTERVAL", "1") + rule.get("FREQ").charAt(0);
  }

  /** Days of the week, or as the rule writes them where it says which of the month. */
  private static Object byDay(Times times, Map<String, String> rule) {
    String byDay = rule.getOrDefault("BYDAY", "");
    if (byDay.matches(".*\\d.*")) {
      return Stream.of(byDay.split(",")).toList();
    }
    Collection<DayOfWeek> days = times.weekdays();
    return days.isEmpty() ? null : days(days);
  }

  private static LocalDate until(Map<String, String> rule) {
    String until = rule.get("UNTIL");
    return until == null
        ? null
        : LocalDate.parse(until.substring(0, 8), java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static List<String> days(Collection<DayOfWeek> days) {
    return days.stream()
        .map(day -> day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT))
        .map(day -> "https://schema.org/" + day)
        .toList();
  }

  private static String text(Instant at, boolean dayOnly) {
    var london = at.atZone(Times.LONDON);
    return dayOnly ? london.toLocalDate().toString() : london.toOffsetDateTime().toString();
  }

  private static String text(LocalDate date) {
    return date == null ? null : date.toString();
  }

  private static String text(LocalTime time) {
    return time == null ? null : time.toString();
  }

  private static LocalDate firstOf(LocalDate one, LocalDate other) {
    return one == null ? other : one;
  }
}
