package org.openlocaloffer.crawler.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page asks of robots in words: in its meta elements and in HTTP headers.
 *
 * @param noindex not to be listed
 * @param nofollow that none of its links be followed
 */
public record RobotsDirectives(boolean noindex, boolean nofollow) {
  public static final RobotsDirectives NONE = new RobotsDirectives(false, false);

  private static final Pattern EXPIRY =
      Pattern.compile(
          "unavailable[_-]after\\W{1,9}(?:[a-z]{3,9},?\\s)?\\s{0,9}(?:(?<iso>\\d{4}-\\d\\d-\\d\\d)"
              + "|(?<day>\\d{1,2})[ -](?<month>[a-z]{3})[a-z]{0,6}[ -](?<year>\\d{4}|\\d\\d)\\b)");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /**
   * @param text such as {@code noindex, follow} or {@code unavailable_after: 25 Jun 2026}; commas,
   *     semicolons and spaces are all the same to it
   */
  public static RobotsDirectives of(String text, Instant now) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> words = List.of(lower.strip().split("[,;:\\s]+"));
    boolean none = words.contains("none");
    return new RobotsDirectives(
        none || words.contains("noindex") || isOver(lower, now),
        none || words.contains("nofollow"));
  }

  public RobotsDirectives and(RobotsDirectives other) {
    return new RobotsDirectives(noindex || other.noindex, nofollow || other.nofollow);
  }

  /** To the day, which leaves time zones out of it. */
  private static boolean isOver(String text, Instant now) {
    Matcher expiry = EXPIRY.matcher(text);
    LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    while (expiry.find()) {
      try {
        if (day(expiry).isBefore(today)) {
          return true;
        }
      } catch (DateTimeException nonsense) {
        // A day that no calendar has puts no end to anything.
      }
    }
    return false;
  }

  private static LocalDate day(Matcher expiry) {
    if (expiry.group("iso") != null) {
      return LocalDate.parse(expiry.group("iso"));
    }
    int year = Integer.parseInt(expiry.group("year"));
    int month = MONTHS.indexOf(expiry.group("month")) + 1;
    return LocalDate.of(
        year < 100 ? 2000 + year : year, month, Integer.parseInt(expiry.group("day")));
  }
}
