package org.openlocaloffer.indexloader.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.listing.Event;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.time.Occasion;
import org.openlocaloffer.contracts.time.Times;

/**
 * When a listing is on, from its schedules and its events, so that "open on Saturday morning" can
 * be asked of the index: weekly hours as half-hours of the week, kept apart by the season for which
 * they hold, and dates of what does not come weekly.
 */
final class OpenTimes {
  /** Seasons beside the hours that hold all the year; of more, those that end last are kept. */
  static final int SEASONS = 3;

  private static final int DATES = 50;

  /** From and through, both included; null where it has no such end. */
  private record Season(LocalDate from, LocalDate through) {
    static final Season ALL_THE_YEAR = new Season(null, null);

    LocalDate end() {
      return through == null ? LocalDate.MAX : through;
    }

    /** As Solr's DateRangeField reads it. */
    String range() {
      return "[%s TO %s]".formatted(from == null ? "*" : from, through == null ? "*" : through);
    }
  }

  private final Map<Season, Set<String>> weekly = new LinkedHashMap<>();
  private final List<Occasion> dates = new ArrayList<>();

  /** The last day of each that ends; one that goes on has none, and then the listing does. */
  private final List<LocalDate> lastDays = new ArrayList<>();

  private boolean endless;

  private OpenTimes() {}

  static OpenTimes of(Listing listing) {
    OpenTimes open = new OpenTimes();
    Stream.concat(
            listing.schedules().stream().flatMap(schedule -> schedule.times().stream()),
            listing.events().stream().map(Event::times))
        .filter(times -> times != null)
        .forEach(times -> open.add(times, listing.approval().at()));
    return open;
  }

  void fill(Fields fields) {
    fields.set("open", List.copyOf(weekly.getOrDefault(Season.ALL_THE_YEAR, Set.of())));
    List<Season> seasons =
        weekly.keySet().stream()
            .filter(season -> !season.equals(Season.ALL_THE_YEAR))
            .sorted(Comparator.comparing(Season::end).reversed())
            .limit(SEASONS)
            .toList();
    for (int i = 0; i < seasons.size(); i++) {
      fields.set("open_" + (i + 1), List.copyOf(weekly.get(seasons.get(i))));
      fields.set("season_" + (i + 1), seasons.get(i).range());
    }
    fields.set("dates", dates.stream().map(OpenTimes::range).distinct().toList());
    fields.set("last_on", lastOn());
  }

  /**
   * @param since dates before are of no use to anybody
   */
  private void add(Times times, Instant since) {
    LocalDate last = last(times, since);
    if (last == null) {
      endless = true;
    } else {
      lastDays.add(last);
    }
    if (times.weekdays().isEmpty()) {
      dates.addAll(times.next(since, DATES));
      return;
    }
    LocalDate from = times.validFrom() != null ? times.validFrom() : times.start();
    boolean over = from != null && last != null && last.isBefore(from);
    if (!over) {
      weekly
          .computeIfAbsent(new Season(from, last), season -> new TreeSet<>())
          .addAll(HalfHours.of(times, since));
    }
    for (LocalDate also : times.also()) {
      Times once = Times.once(also, times.opens(), times.closes());
      dates.addAll(once.next(since, 1));
    }
  }

  /** Null where it goes on without end. */
  private static LocalDate last(Times times, Instant since) {
    boolean counted =
        times.rrule() != null
            && (times.rrule().contains("UNTIL=") || times.rrule().contains("COUNT="));
    boolean repeats = times.rrule() != null || !times.days().isEmpty();
    if (repeats && !counted) {
      return times.validThrough();
    }
    List<Occasion> left = times.next(since, 1000);
    if (left.isEmpty()) {
      return since.atZone(Times.LONDON).toLocalDate().minusDays(1);
    }
    return lastDay(left.get(left.size() - 1));
  }

  private static LocalDate lastDay(Occasion occasion) {
    return end(occasion).atZone(Times.LONDON).toLocalDate();
  }

  /** The last second of it: one that ends at midnight is not on the day after. */
  private static Instant end(Occasion occasion) {
    return occasion.end() == null ? occasion.start() : occasion.end().minusSeconds(1);
  }

  private static String range(Occasion occasion) {
    return "[%s TO %s]".formatted(occasion.start(), end(occasion));
  }

  private Date lastOn() {
    return endless || lastDays.isEmpty()
        ? null
        : Date.from(
            lastDays.stream()
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .plusDays(1)
                .atStartOfDay(Times.LONDON)
                .toInstant()
                .truncatedTo(ChronoUnit.SECONDS)
                .minusSeconds(1));
  }
}
