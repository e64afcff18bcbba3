package org.openlocaloffer.directory.search;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.time.Times;

/**
 * A day of the week, or a part of it, on which something is to be on.
 *
 * @param part null for all of the day
 */
record When(DayOfWeek day, Part part) {
  /** A part of a day. */
  enum Part {
    MORNING(6, 12),
    AFTERNOON(12, 17),
    EVENING(17, 22);

    private final int from;
    private final int to;

    /**
     * @param to the first hour after it
     */
    Part(int from, int to) {
      this.from = from;
      this.to = to;
    }
  }

  /** Each day of the week, followed by its parts. */
  static List<When> all() {
    List<When> all = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      all.add(new When(day, null));
      Arrays.stream(Part.values()).forEach(part -> all.add(new When(day, part)));
    }
    return all;
  }

  /**
   * @param word such as "saturday" or "saturday-morning"
   */
  static Optional<When> of(String word) {
    return all().stream().filter(when -> when.word().equals(word)).findFirst();
  }

  /** As in an address. */
  String word() {
    return words("-").toLowerCase(Locale.ROOT);
  }

  /** "Saturday morning". */
  String text() {
    String words = words(" ").toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private String words(String between) {
    return part == null ? day.name() : day.name() + between + part.name();
  }

  /** Its half-hours as the index names them, and the day alone for what says no hours. */
  List<String> halfHours() {
    String name = day.name().toLowerCase(Locale.ROOT);
    int first = part == null ? 0 : part.from * 2;
    int end = part == null ? 48 : part.to * 2;
    return Stream.concat(
            Stream.of(name),
            IntStream.range(first, end)
                .mapToObj(half -> "%s-%02d:%02d".formatted(name, half / 2, half % 2 * 30)))
        .toList();
  }

  /** When it begins next, or has begun, in London. */
  ZonedDateTime next(Instant now) {
    LocalDate today = now.atZone(Times.LONDON).toLocalDate();
    LocalDate coming = today.with(TemporalAdjusters.nextOrSame(day));
    boolean over = !end(coming).toInstant().isAfter(now);
    LocalDate date = over ? coming.plusWeeks(1) : coming;
    return date.atTime(part == null ? LocalTime.MIDNIGHT : LocalTime.of(part.from, 0))
        .atZone(Times.LONDON);
  }

  /** The first moment after it, of that date. */
  ZonedDateTime end(LocalDate date) {
    return part == null
        ? date.plusDays(1).atStartOfDay(Times.LONDON)
        : date.atTime(part.to, 0).atZone(Times.LONDON);
  }
}
