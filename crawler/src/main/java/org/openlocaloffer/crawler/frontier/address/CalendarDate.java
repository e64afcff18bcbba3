package org.openlocaloffer.crawler.frontier.address;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The month that a page of a calendar shows, by its address: {@code /events/2026/11/}, {@code
 * ?month=2026-11}. The page of one event, which has words after the date, is none.
 *
 * @param last where it shows a year, that year's December
 */
record CalendarDate(YearMonth first, YearMonth last) {
  /** Months. Councils plan a school year ahead; what is over is of no use to families. */
  private static final int AHEAD = 18;

  private static final int BACK = 12;

  private static final Pattern CALENDAR =
      Pattern.compile(
          "(?i)calend[ae]r|events?\\b|diary|whats-?on|agenda|schedule|programme|timetable|activities"
              + "|bookings?\\b|/(month|week|day)/");
  private static final String DATE =
      "(?<year>[12]\\d{3})(?:[-/_.]?(?:(?<month>0[1-9]|1[0-2])(?:[-/_.]?\\d\\d)?|[-/_.]\\d{1,2}(?:[-/_.]\\d{1,2})?|[-/_.]?w\\d\\d))?";
  private static final Pattern AT_THE_END =
      Pattern.compile("(?i)/" + DATE + "(?:/(?:list|month|week|day|agenda|grid|page/\\d+))?/?$");

  /** A parameter that tells when, by its name. */
  private static final Pattern NAME =
      Pattern.compile("(?i)month|date|day|week|year|yr|start|from|until|time|cal|when|period");

  private static final Pattern VALUE = Pattern.compile("(?i)" + DATE + "(?:t.*|%20.*|\\+.*)?");

  /** By path, and by each parameter. */
  static List<CalendarDate> in(String path, List<String> parameters) {
    List<CalendarDate> dates = new ArrayList<>();
    Matcher end = AT_THE_END.matcher(path);
    if (end.find() && CALENDAR.matcher(path).find()) {
      dates.add(of(end));
    }
    for (String parameter : parameters) {
      int equals = parameter.indexOf('=');
      Matcher date = VALUE.matcher(parameter.substring(equals + 1));
      if (equals >= 0 && date.matches() && NAME.matcher(parameter).region(0, equals).find()) {
        dates.add(of(date));
      }
    }
    return dates;
  }

  private static CalendarDate of(Matcher date) {
    int year = Integer.parseInt(date.group("year"));
    return date.group("month") == null
        ? new CalendarDate(YearMonth.of(year, 1), YearMonth.of(year, 12))
        : month(YearMonth.of(year, Integer.parseInt(date.group("month"))));
  }

  private static CalendarDate month(YearMonth month) {
    return new CalendarDate(month, month);
  }

  boolean isNear(LocalDate today) {
    YearMonth now = YearMonth.from(today);
    return !first.isAfter(now.plusMonths(AHEAD)) && !last.isBefore(now.minusMonths(BACK));
  }
}
