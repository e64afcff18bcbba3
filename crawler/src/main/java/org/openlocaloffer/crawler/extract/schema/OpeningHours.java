package org.openlocaloffer.crawler.extract.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Schema.org's short form of opening hours, "Mo-Fr 06:30-22:00", as people write it. */
final class OpeningHours {
  private static final Map<String, String> DAYS = new LinkedHashMap<>();

  static {
    Stream.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
        .forEach(day -> DAYS.put(day.substring(0, 2).toLowerCase(Locale.ROOT), day));
  }

  private static final String DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su)[a-z]{0,7}";
  private static final Pattern HOURS =
      Pattern.compile(
          "(?i)(?:("
              + DAY
              + "(?:\\s*[-–,]\\s*"
              + DAY
              + "){0,6})\\s*,?\\s*)?(\\d\\d:\\d\\d)(?::\\d\\d)?\\s*[-–]\\s*(\\d\\d:\\d\\d)(?::\\d\\d)?");
  private static final Pattern DAY_AND_WHAT_FOLLOWS =
      Pattern.compile("(?i)(" + DAY + ")\\s*([-–,]?)\\s*");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d\\d)(?::\\d\\d)?.*");

  private OpeningHours() {}

  /** "Monday to Friday 6:30am to 10pm"; as it was where it is not the short form. */
  static String readable(String hours) {
    Matcher form = HOURS.matcher(hours);
    String rest = form.replaceAll("").replaceAll("[,;\\s]+", "");
    if (!rest.isEmpty() || hours.isBlank()) {
      return hours;
    }
    return form.reset()
        .results()
        .map(each -> (days(each.group(1)) + " " + times(each.group(2), each.group(3))).strip())
        .collect(Collectors.joining("; "));
  }

  /**
   * @param days in English, full or cut short, with or without schema.org's address before it
   */
  static String readable(List<String> days, String opens, String closes) {
    List<String> names =
        days.stream().map(day -> name(day.substring(day.lastIndexOf('/') + 1))).toList();
    return (span(names) + " " + times(opens, closes)).strip();
  }

  private static String times(String opens, String closes) {
    if (closes.isEmpty()) {
      return "from " + clock(opens);
    }
    return isAllDay(opens, closes) ? "all day" : clock(opens) + " to " + clock(closes);
  }

  private static boolean isAllDay(String opens, String closes) {
    return opens.startsWith("00:00") && (closes.startsWith("23:59") || closes.startsWith("24:00"));
  }

  /** "06:30" as "6:30am", "22:00" as "10pm". */
  private static String clock(String time) {
    Matcher clock = CLOCK.matcher(time);
    if (!clock.matches()) {
      return time;
    }
    int hour = Integer.parseInt(clock.group(1)) % 24;
    String minutes = clock.group(2).equals("00") ? "" : ":" + clock.group(2);
    if (hour == 12 && minutes.isEmpty()) {
      return "noon";
    }
    return (hour + 11) % 12 + 1 + minutes + (hour < 12 ? "am" : "pm");
  }

  private static String days(String days) {
    if (days == null) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    Matcher day = DAY_AND_WHAT_FOLLOWS.matcher(days);
    while (day.find()) {
      text.append(name(day.group(1)));
      text.append(
          switch (day.group(2)) {
            case "" -> "";
            case "," -> ", ";
            default -> " to ";
          });
    }
    return text.toString();
  }

  /** Three days or more in their order are a span. */
  private static String span(List<String> names) {
    List<String> week = List.copyOf(DAYS.values());
    int first = names.isEmpty() ? -1 : week.indexOf(names.get(0));
    int last = first + names.size();
    boolean inOrder = first >= 0 && last <= week.size() && week.subList(first, last).equals(names);
    return inOrder && names.size() > 2
        ? names.get(0) + " to " + names.get(names.size() - 1)
        : String.join(", ", names);
  }

  private static String name(String day) {
    return Optional.of(day)
        .filter(text -> text.length() >= 2)
        .map(text -> DAYS.get(text.substring(0, 2).toLowerCase(Locale.ROOT)))
        .filter(name -> Pattern.matches("(?i)" + DAY, day))
        .orElse(day);
  }
}
