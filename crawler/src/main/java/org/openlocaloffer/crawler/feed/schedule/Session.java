package org.openlocaloffer.crawler.feed.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A session that repeats.
 *
 * @param rule its parts by name, such as FREQ and BYDAY, in upper case; a weekly one names its days
 * @param from null where it is all day
 * @param to may be null
 * @param until the last day; null where it goes on
 */
public record Session(Map<String, String> rule, LocalTime from, LocalTime to, LocalDate until) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  /**
   * "Every Saturday, 10am to 12 noon, until 12 December 2026"; empty where the rule is not one that
   * people would say.
   */
  public Optional<String> words() {
    return Repetition.words(rule)
        .map(words -> from == null ? words : words + ", " + ClockTime.words(from, to))
        .map(words -> until == null ? words : words + ", until " + until.format(DAY));
  }
}
