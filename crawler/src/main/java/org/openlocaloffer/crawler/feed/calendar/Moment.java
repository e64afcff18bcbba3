package org.openlocaloffer.crawler.feed.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openlocaloffer.contracts.time.Times;

/**
 * A date, or a time on a date.
 *
 * @param local on the clocks of the zone; midnight for a date alone
 */
record Moment(LocalDateTime local, ZoneId zone, boolean allDay) {
  private static final Pattern FORM =
      Pattern.compile("(\\d{8})(?:T(\\d{4})(\\d\\d)?(?:[.,]\\d+)?(Z)?)?");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HHmmss").withResolverStyle(ResolverStyle.STRICT);

  /** Of the year's days. */
  private static final int MIDSUMMER = 180;

  /** Of the values that a line may hold; of a period, its start. */
  static List<Moment> all(ContentLine line, TimeZones zones) {
    List<Moment> moments = new ArrayList<>();
    for (String value : line.value().split(",")) {
      if (!value.isBlank()) {
        moments.add(of(value.replaceFirst("/.*", ""), zones.zone(line.parameters().get("TZID"))));
      }
    }
    return moments;
  }

  /**
   * @param zone for values that do not say UTC
   * @throws IllegalArgumentException where it is neither date nor time
   */
  static Moment of(String value, ZoneId zone) {
    Matcher form = FORM.matcher(value.strip().replaceAll("[-:](?=\\d)", ""));
    if (!form.matches()) {
      throw new IllegalArgumentException("neither date nor time: " + value);
    }
    try {
      LocalDate day = LocalDate.parse(form.group(1), DAY);
      if (form.group(2) == null) {
        return new Moment(day.atStartOfDay(), zone, true);
      }
      String seconds = form.group(3) == null ? "00" : form.group(3);
      LocalTime time = LocalTime.parse(form.group(2) + seconds, TIME);
      return new Moment(day.atTime(time), form.group(4) == null ? zone : ZoneOffset.UTC, false);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no such date or time: " + value, e);
    }
  }

  Instant instant() {
    return local.atZone(zone).toInstant();
  }

  Moment at(LocalDateTime other) {
    return new Moment(other, zone, allDay);
  }

  /** A date alone means whatever begins on it. */
  boolean covers(Moment start) {
    return allDay || start.allDay
        ? local.toLocalDate().equals(start.local.toLocalDate())
        : instant().equals(start.instant());
  }

  /** As people in England read it. */
  LocalDateTime inLondon() {
    return allDay ? local : local.atZone(zone).withZoneSameInstant(Times.LONDON).toLocalDateTime();
  }

  /** Whether its zone's clocks show what London's do, in winter and in summer. */
  boolean isOnLondonsClocks() {
    return hour(1).equals(local.toLocalTime()) && hour(MIDSUMMER).equals(local.toLocalTime());
  }

  /** In London, where this were on another day of its year. */
  private LocalTime hour(int dayOfYear) {
    return at(local.withDayOfYear(dayOfYear)).inLondon().toLocalTime();
  }

  /** ISO 8601: a date alone, or date, time and offset in England. */
  String iso() {
    return allDay
        ? local.toLocalDate().toString()
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            local.atZone(zone).withZoneSameInstant(Times.LONDON));
  }
}
