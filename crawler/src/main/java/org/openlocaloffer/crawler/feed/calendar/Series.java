package org.openlocaloffer.crawler.feed.calendar;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.time.Times;

/**
 * Events of one UID.
 *
 * @param events the series itself, and exceptions for single dates; at least one
 */
record Series(List<Event> events) {

  /**
   * When a part of it takes place.
   *
   * @param event what it says; of a moved or cancelled date not the series but the exception
   */
  record Dated(Event event, Times times) {}

  /** Which describes it: the newest, and rather the series than an exception. */
  Event main() {
    return events.stream()
        .max(
            Comparator.comparing((Event event) -> event.replaces() == null)
                .thenComparing(Event::sequence))
        .orElseThrow();
  }

  /** When it is, as the feed has it: the same on every day until somebody changes it. */
  String timing() {
    return events.stream().map(Event::timing).sorted().distinct().collect(Collectors.joining("\n"));
  }

  /**
   * The series by its rules, then each moved date; cancelled dates are among them.
   *
   * @throws IllegalArgumentException where its rules cannot be kept
   */
  List<Dated> dates() {
    Stream<Dated> own =
        events.stream()
            .filter(event -> event.replaces() == null && event.sequence() == main().sequence())
            .flatMap(event -> times(event).stream().map(times -> new Dated(event, times)));
    Stream<Dated> moved =
        exceptions().stream()
            .map(event -> new Dated(event, EventTimes.once(event.start(), event.end())));
    return Stream.concat(own, moved).toList();
  }

  /** The times of one of its events that is no exception. */
  List<Times> times(Event event) {
    return new EventTimes(event, exceptions().stream().map(Event::replaces).toList()).all();
  }

  /**
   * Of two for the same date the newer one. One that leaves its date as it was, as Google writes
   * them for a changed note, is none.
   */
  private Collection<Event> exceptions() {
    Map<Object, Event> exceptions = new LinkedHashMap<>();
    events.stream()
        .filter(event -> event.replaces() != null)
        .sorted(Comparator.comparing(Event::sequence))
        .forEach(
            event -> {
              Moment date = event.replaces();
              exceptions.put(date.allDay() ? date.local() : date.instant(), event);
            });
    Event main = main();
    List<Times> planned =
        main.replaces() == null ? new EventTimes(main, List.of()).all() : List.of();
    return exceptions.values().stream()
        .filter(event -> !event.changesNothingOf(main) || !isAmong(planned, event.start()))
        .toList();
  }

  private static boolean isAmong(List<Times> planned, Moment date) {
    return planned.stream()
        .flatMap(times -> times.next(date.instant(), 1).stream())
        .anyMatch(occasion -> occasion.start().equals(date.instant()));
  }
}
