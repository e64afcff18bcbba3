package org.openlocaloffer.crawler.feed.calendar;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One VEVENT: a single event, a series, or the exception that one date of a series is.
 *
 * @param id the UID, or what stands in for it
 * @param replaces which date of the series it is instead of; null where it is no exception
 * @param sequence the higher, the newer
 * @param end not before the start; of days, the first that is no longer part of it
 * @param rules RRULE values
 * @param added RDATE
 * @param removed EXDATE
 */
record Event(
    String id,
    Moment replaces,
    int sequence,
    boolean cancelled,
    Moment start,
    Moment end,
    List<String> rules,
    List<Moment> added,
    List<Moment> removed,
    Details details) {

  /** What it says in words; each empty where it says nothing. */
  record Details(
      String title,
      String description,
      String location,
      String url,
      List<String> categories,
      String contact,
      String image) {}

  String title() {
    return details.title();
  }

  /** When it is, as the feed has it; lists in the order of the alphabet. */
  String timing() {
    return Stream.of(
            title(),
            replaces == null ? "" : replaces.iso(),
            cancelled ? "CANCELLED" : "",
            start.iso() + "/" + end.iso() + " " + start.zone(),
            "RRULE " + sorted(rules.stream().map(rule -> rule.strip().toUpperCase(Locale.ROOT))),
            "RDATE " + sorted(added.stream().map(Moment::iso)),
            "EXDATE " + sorted(removed.stream().map(Moment::iso)))
        .collect(Collectors.joining("|"));
  }

  private static String sorted(Stream<String> values) {
    return values.sorted().distinct().collect(Collectors.joining(" "));
  }

  /** As an exception, whether its date is as the series has it: neither moved, renamed nor off. */
  boolean changesNothingOf(Event series) {
    return !cancelled
        && !series.cancelled
        && replaces.allDay() == start.allDay()
        && replaces.instant().equals(start.instant())
        && length().equals(series.length())
        && title().equals(series.title())
        && details.location().equals(series.details.location());
  }

  Duration length() {
    return Duration.between(start.local(), end.local());
  }
}
