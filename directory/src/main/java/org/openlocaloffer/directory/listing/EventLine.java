package org.openlocaloffer.directory.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.listing.Event;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.time.Occasion;

/**
 * An event, or a series, with its next dates.
 *
 * @param place in words; may be null
 * @param href its page; null where there is none that is safe to follow
 * @param dates in their order, one to six
 */
record EventLine(String name, String place, String href, List<String> dates) {
  private static final int DATES = 6;
  private static final int LINES = 10;

  /** A series whose dates were moved comes as several events of one name. */
  private record Named(String name, String place, String url) {}

  /**
   * Those that are still to come or go on, the soonest first. An event whose date nobody knows is
   * left out: it may be long past.
   */
  static List<EventLine> of(Listing listing, Instant now) {
    Map<Named, List<Occasion>> next = new LinkedHashMap<>();
    for (Event event : listing.events()) {
      List<Occasion> occasions = event.times() == null ? List.of() : event.times().next(now, DATES);
      if (!occasions.isEmpty()) {
        Named named = new Named(event.name(), event.place(), event.url());
        next.computeIfAbsent(named, name -> new ArrayList<>()).addAll(occasions);
      }
    }
    next.replaceAll((named, occasions) -> sorted(occasions.stream()).distinct().toList());
    return next.entrySet().stream()
        .sorted(Comparator.comparing(line -> line.getValue().get(0).start()))
        .limit(LINES)
        .map(line -> line(line.getKey(), line.getValue()))
        .toList();
  }

  private static EventLine line(Named named, List<Occasion> occasions) {
    List<String> dates = occasions.stream().limit(DATES).map(OccasionWords::of).toList();
    return new EventLine(named.name(), named.place(), SafeLink.web(named.url()), dates);
  }

  private static Stream<Occasion> sorted(Stream<Occasion> occasions) {
    return occasions.sorted(Comparator.comparing(Occasion::start));
  }
}
