package org.openlocaloffer.contracts.time;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recurrence rules (RFC 5545, 3.3.10) in the words that people use, such as "Every other Saturday",
 * "First and third Tuesday of every month".
 *
 * @param days with their ordinals, such as SA or -1FR
 * @param dates of the month
 */
record Repetition(int interval, List<Day> days, List<Integer> dates) {
  private static final Set<String> PLAIN =
      Set.of("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYSETPOS", "WKST", "COUNT", "UNTIL");
  private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final Pattern DAY = Pattern.compile("([+-]?\\d{0,2})(MO|TU|WE|TH|FR|SA|SU)");
  private static final Map<Integer, String> ORDINALS =
      Map.of(1, "first", 2, "second", 3, "third", 4, "fourth", 5, "fifth", -1, "last");

  /**
   * @param ordinal which of the month, 0 for each
   */
  record Day(int ordinal, DayOfWeek day) {
    String words() {
      return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }
  }

  /** Null where the rule has parts that these words cannot say. */
  private static Repetition of(Map<String, String> rule) {
    if (!PLAIN.containsAll(rule.keySet())) {
      return null;
    }
    List<Day> days = new ArrayList<>();
    for (String each : values(rule, "BYDAY")) {
      Matcher day = DAY.matcher(each);
      if (!day.matches()) {
        return null;
      }
      String ordinal = day.group(1).isEmpty() ? rule.getOrDefault("BYSETPOS", "0") : day.group(1);
      days.add(new Day(Integer.parseInt(ordinal), weekday(day.group(2))));
    }
    boolean picksOfSeveral = rule.containsKey("BYSETPOS") && days.size() != 1;
    return picksOfSeveral
        ? null
        : new Repetition(
            Integer.parseInt(rule.getOrDefault("INTERVAL", "1")),
            days,
            values(rule, "BYMONTHDAY").stream().map(Integer::valueOf).toList());
  }

  private static List<String> values(Map<String, String> rule, String part) {
    String values = rule.getOrDefault(part, "");
    return values.isBlank() ? List.of() : Arrays.asList(values.strip().split("\\s*,\\s*"));
  }

  private static DayOfWeek weekday(String code) {
    return DayOfWeek.of(CODES.indexOf(code) + 1);
  }

  static Optional<String> words(Map<String, String> rule) {
    try {
      Repetition repetition = of(rule);
      return repetition == null
          ? Optional.empty()
          : Optional.ofNullable(repetition.words(rule.getOrDefault("FREQ", "")));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private String words(String frequency) {
    return switch (frequency) {
      case "DAILY" -> dates.isEmpty() ? daily() : null;
      case "WEEKLY" -> dates.isEmpty() && !days.isEmpty() ? weekly() : null;
      case "MONTHLY" -> monthly();
      default -> null;
    };
  }

  private String daily() {
    if (!days.isEmpty()) {
      return interval == 1 ? weekly() : null;
    }
    return interval == 1 ? "Every day" : every("day");
  }

  private String weekly() {
    if (days.stream().anyMatch(day -> day.ordinal != 0)) {
      return null;
    }
    List<DayOfWeek> week = days.stream().map(Day::day).sorted().distinct().toList();
    String named = joined(week.stream().map(day -> new Day(0, day).words()).toList());
    if (interval == 1) {
      return week.size() == 7
          ? "Every day"
          : week.equals(List.of(DayOfWeek.values()).subList(0, 5))
              ? "Every weekday, Monday to Friday"
              : "Every " + named;
    }
    return interval == 2 && week.size() == 1
        ? "Every other " + named
        : every("week") + " on " + named;
  }

  private String monthly() {
    String months = interval == 1 ? "every month" : every("month").replace("Every", "every");
    if (days.isEmpty() && dates.size() == 1 && dates.get(0) > 0) {
      return "On the " + numbered(dates.get(0)) + " of " + months;
    }
    if (days.isEmpty()
        || !dates.isEmpty()
        || !days.stream().allMatch(day -> ORDINALS.containsKey(day.ordinal))) {
      return null;
    }
    String words = oneWeekday() ? ordinals() + " " + days.get(0).words() : ordinalDays();
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1) + " of " + months;
  }

  private boolean oneWeekday() {
    return days.stream().map(Day::day).distinct().count() == 1;
  }

  private String ordinals() {
    return joined(days.stream().map(day -> ORDINALS.get(day.ordinal)).toList());
  }

  private String ordinalDays() {
    return joined(days.stream().map(day -> ORDINALS.get(day.ordinal) + " " + day.words()).toList());
  }

  private String every(String unit) {
    return interval == 2 ? "Every other " + unit : "Every " + interval + " " + unit + "s";
  }

  private static String numbered(int number) {
    boolean teen = number % 100 / 10 == 1;
    return number
        + (teen
            ? "th"
            : switch (number % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            });
  }

  private static String joined(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
