package org.openlocaloffer.directory.listing;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openlocaloffer.contracts.listing.Event;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.time.Occasion;
import org.openlocaloffer.contracts.time.Times;
import org.openlocaloffer.contracts.time.TimesInWords;

/**
 * An event, or a series, with its next dates.
 *
 * @param place in words; may be null
 * @param href its page; null where there is none that is safe to follow
 * @param rules of a series, such as "Every Tuesday, 6:30pm to 8pm"; empty where there are no words
 * @param dates in their order, one to six
 */
record EventLine(String name, String place, String href, List<String> rules, List<String> dates) {
  private static final int DATES = 6;
  private static final int LINES = 10;

  /** A series of which dates were moved comes as several events of one name. */
  private record Named(String name, String place, String url) {
    Named(Event event) {
      this(event.name(), event.place(), event.url());
    }
  }

  /**
   * Those that are still to come or go on, the soonest first. An event whose date nobody knows is
   * left out: it may be long past.
   */
  static List<EventLine> of(Listing listing, Instant now) {
    Map<Named, List<Times>> events =
        listing.events().stream()
            .filter(event -> event.times() != null)
            .filter(event -> !event.times().next(now, 1).isEmpty())
            .collect(
                Collectors.groupingBy(
                    Named::new,
                    LinkedHashMap::new,
                    Collectors.mapping(Event::times, Collectors.toList())));
    return events.entrySet().stream()
        .sorted(Comparator.comparing(event -> next(event.getValue(), now).get(0).start()))
        .limit(LINES)
        .map(event -> line(event.getKey(), event.getValue(), now))
        .toList();
  }

  private static EventLine line(Named named, List<Times> times, Instant now) {
    List<String> rules =
        times.stream()
            .filter(Times::repeats)
            .map(TimesInWords::of)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    List<String> dates = next(times, now).stream().map(OccasionWords::of).toList();
    return new EventLine(named.name(), named.place(), SafeLink.web(named.url()), rules, dates);
  }

  private static List<Occasion> next(List<Times> times, Instant now) {
    return times.stream()
        .flatMap(one -> one.next(now, DATES).stream())
        .distinct()
        .sorted(Comparator.comparing(Occasion::start))
        .limit(DATES)
        .toList();
  }
}
