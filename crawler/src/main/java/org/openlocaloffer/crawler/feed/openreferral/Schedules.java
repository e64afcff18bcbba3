package org.openlocaloffer.crawler.feed.openreferral;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.time.Times;
import org.openlocaloffer.contracts.time.TimesInWords;
import org.openlocaloffer.crawler.kind.Facts;

/** Tells when a service is there: in words where there are any, else as described. */
final class Schedules {
  /** An end that is further away is no end. */
  private static final int YEARS_AHEAD = 2;

  private static final int MOST = 20;

  private Schedules() {}

  static Facts of(Part service, LocalDate today) {
    Facts facts = new Facts();
    Stream<Part> there =
        service.parts("service_at_locations").stream()
            .flatMap(at -> Stream.of(at, at.part("location")));
    Stream.concat(Stream.of(service), there)
        .flatMap(part -> part.parts("schedules", "regular_schedules", "regular_schedule").stream())
        .filter(schedule -> !isOver(schedule, today))
        .limit(MOST)
        .forEach(schedule -> facts.with(one(schedule, today)));
    return facts;
  }

  /** Whether the last day that a part is valid has gone by. */
  static boolean isOver(Part part, LocalDate today) {
    LocalDate last = part.day("valid_to");
    return last != null && last.isBefore(today);
  }

  private static Facts one(Part schedule, LocalDate today) {
    Facts facts = new Facts();
    String described = schedule.text("description");
    Optional<Times> times = ScheduleTimes.of(schedule);
    String words = words(schedule, times, today);
    facts.schedule(words.isEmpty() ? described : words, times.map(List::of).orElse(List.of()));
    if (!words.isEmpty()) {
      facts.line("Opening", described);
    }
    return facts.line("Opening", schedule.text("notes"));
  }

  /** Empty where there are none that people would use. */
  private static String words(Part schedule, Optional<Times> times, LocalDate today) {
    LocalTime opens = schedule.time("opens_at");
    return times
        .flatMap(each -> TimesInWords.of(withoutFarEnd(each, today)))
        .orElse(opens == null ? "" : TimesInWords.hours(opens, schedule.time("closes_at")));
  }

  private static Times withoutFarEnd(Times times, LocalDate today) {
    LocalDate last = times.validThrough();
    return last == null || last.isBefore(today.plusYears(YEARS_AHEAD))
        ? times
        : times.valid(times.validFrom(), null);
  }
}
