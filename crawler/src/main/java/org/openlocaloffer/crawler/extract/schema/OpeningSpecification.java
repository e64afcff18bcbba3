package org.openlocaloffer.crawler.extract.schema;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.time.Times;

/**
 * One OpeningHoursSpecification.
 *
 * @param days in English and full; others, such as PublicHolidays, as they are
 * @param opens "09:00"; empty where it is not said
 * @param closes the same
 * @param season ", from 1 April 2027 to 30 September 2027" as people read it; empty where it always
 *     holds
 */
record OpeningSpecification(
    List<String> days,
    String opens,
    String closes,
    LocalDate validFrom,
    LocalDate validThrough,
    String season) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  /** In days: what is closed for longer has another season rather than an exception. */
  private static final long LONGEST_CLOSURE = 40;

  /**
   * @param place one that has specifications, or a specification itself
   */
  static List<OpeningSpecification> of(Thing place) {
    if (place.is("OpeningHoursSpecification")) {
      return List.of(specification(place));
    }
    return Stream.of("openingHoursSpecification", "specialOpeningHoursSpecification")
        .flatMap(property -> place.things(property).stream())
        .map(OpeningSpecification::specification)
        .toList();
  }

  private static OpeningSpecification specification(Thing thing) {
    LocalDate from = SchemaDate.day(thing.text("validFrom"));
    LocalDate through = SchemaDate.day(thing.text("validThrough"));
    boolean backwards = from != null && through != null && through.isBefore(from);
    boolean unread =
        from == null && !thing.text("validFrom").isEmpty()
            || through == null && !thing.text("validThrough").isEmpty();
    List<String> days =
        thing.texts("dayOfWeek").stream()
            .map(day -> OpeningHours.name(day.substring(day.lastIndexOf('/') + 1)))
            .toList();
    return new OpeningSpecification(
        days,
        thing.text("opens"),
        thing.text("closes"),
        backwards || unread ? null : from,
        backwards || unread ? null : through,
        season(thing, from, through));
  }

  private static String season(Thing thing, LocalDate from, LocalDate through) {
    String begins = from == null ? thing.text("validFrom") : DAY.format(from);
    String ends = through == null ? thing.text("validThrough") : DAY.format(through);
    return (begins.isEmpty() ? "" : ", from " + begins)
        + (ends.isEmpty() ? "" : begins.isEmpty() ? ", until " + ends : " to " + ends);
  }

  /** The dates on which it says that all is closed; empty where it says when it is open. */
  List<LocalDate> closures() {
    boolean closed = OpeningHours.isClosed(opens, closes) || opens.isEmpty() && closes.isEmpty();
    if (!closed || validFrom == null || validThrough == null || !days.isEmpty()) {
      return List.of();
    }
    return validFrom.datesUntil(validThrough.plusDays(1)).limit(LONGEST_CLOSURE + 1).count()
            > LONGEST_CLOSURE
        ? List.of()
        : validFrom.datesUntil(validThrough.plusDays(1)).toList();
  }

  /** The same held to its season and without the days of closure. */
  Times held(Times times, List<LocalDate> closures) {
    return new Times(
        null,
        null,
        times.opens(),
        times.closes(),
        times.days(),
        null,
        validFrom,
        validThrough,
        closures,
        null,
        null);
  }
}
