package org.openlocaloffer.crawler.feed.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Events of one UID.
 *
 * @param events the series itself, and exceptions for single dates; at least one
 */
record Series(List<Event> events) {
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

  /** In their order; cancelled ones are among them. */
  List<Occurrence> occurrences(Instant from, Instant to) {
    List<Occurrence> occurrences = new ArrayList<>();
    Event main = main();
    events.stream()
        .filter(event -> event.replaces() == null && event.sequence() == main.sequence())
        .forEach(
            event ->
                starts(event, from, to).forEach(s -> occurrences.add(Occurrence.of(event, s))));
    events.stream()
        .filter(event -> event.replaces() != null)
        .sorted(Comparator.comparing(Event::sequence))
        .forEach(event -> replace(event, occurrences));
    return occurrences.stream()
        .filter(occurrence -> occurrence.within(from, to))
        .sorted(Comparator.comparing(occurrence -> occurrence.start().instant()))
        .toList();
  }

  private static void replace(Event exception, List<Occurrence> occurrences) {
    occurrences.removeIf(
        occurrence ->
            occurrence.event().id().equals(exception.id())
                && same(occurrence, exception.replaces()));
    occurrences.add(new Occurrence(exception.start(), exception.end(), exception));
  }

  /** An exception names the date that the series gives it, be it moved already or not. */
  private static boolean same(Occurrence occurrence, Moment replaced) {
    Moment named =
        occurrence.event().replaces() == null ? occurrence.start() : occurrence.event().replaces();
    return covers(replaced, named);
  }

  private static List<Moment> starts(Event event, Instant from, Instant to) {
    Moment first = event.start();
    LocalDateTime low = from.atZone(first.zone()).toLocalDateTime().minus(event.length());
    LocalDateTime high = to.atZone(first.zone()).toLocalDateTime();
    TreeSet<LocalDateTime> starts = new TreeSet<>();
    starts.add(first.local());
    for (String rule : event.rules()) {
      starts.addAll(Rule.parse(rule, first.zone()).starts(first.local(), low, high));
    }
    event.added().stream()
        .map(
            added ->
                added.allDay()
                    ? added.local().with(first.local().toLocalTime())
                    : inZone(added, first))
        .forEach(starts::add);
    return starts.stream()
        .map(first::at)
        .filter(start -> event.removed().stream().noneMatch(removed -> covers(removed, start)))
        .toList();
  }

  private static LocalDateTime inZone(Moment added, Moment first) {
    return added.instant().atZone(first.zone()).toLocalDateTime();
  }

  /** A date alone means whatever begins on it. */
  private static boolean covers(Moment named, Moment start) {
    return named.allDay() || start.allDay()
        ? named.local().toLocalDate().equals(start.local().toLocalDate())
        : named.instant().equals(start.instant());
  }
}
