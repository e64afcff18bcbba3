package org.openlocaloffer.crawler.extract.schema;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.time.Times;
import org.openlocaloffer.contracts.time.TimesReader;

/**
 * Schema.org's opening hours, the short form "Mo-Fr 06:30-22:00" and the long one, as people write
 * them and as data. What is closed all day says nothing.
 */
public final class OpeningHours {
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

  /**
   * What is said of when a place is open.
   *
   * @param words "Monday to Friday 6:30am to 10pm"
   * @param times what the words say; empty where they are not sure
   */
  public record Opening(String words, List<Times> times) {
    public Opening {
      times = List.copyOf(times);
    }
  }

  /** Of the short form; other words stay as they are. Empty where it is closed all day. */
  public static Optional<Opening> of(String hours) {
    Matcher form = HOURS.matcher(hours);
    String rest = form.replaceAll("").replaceAll("[,;\\s]+", "");
    if (!rest.isEmpty() || hours.isBlank()) {
      return Optional.of(new Opening(hours, TimesReader.read(hours)));
    }
    List<MatchResult> stretches =
        form.reset().results().filter(each -> !isClosed(each.group(2), each.group(3))).toList();
    String words =
        stretches.stream()
            .map(each -> (days(each.group(1)) + " " + times(each.group(2), each.group(3))).strip())
            .collect(Collectors.joining("; "));
    boolean whole = stretches.stream().allMatch(each -> each.group(1) != null);
    List<Times> times =
        stretches.stream()
            .map(each -> weekly(daysIn(each.group(1)), each.group(2), each.group(3)))
            .flatMap(Optional::stream)
            .toList();
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Opening(words, whole && times.size() == stretches.size() ? times : List.of()));
  }

  /** Of the long form: each specification of a place that is not of when it is closed. */
  public static List<Opening> of(Thing place) {
    List<OpeningSpecification> all = OpeningSpecification.of(place);
    List<LocalDate> closures =
        all.stream().flatMap(each -> each.closures().stream()).distinct().toList();
    return all.stream()
        .filter(each -> !each.opens().isEmpty() && !isClosed(each.opens(), each.closes()))
        .map(each -> opening(each, closures))
        .toList();
  }

  private static Opening opening(OpeningSpecification hours, List<LocalDate> closures) {
    String words = span(hours.days()) + " " + times(hours.opens(), hours.closes()) + hours.season();
    List<DayOfWeek> days =
        hours.days().stream().map(OpeningHours::dayOfWeek).filter(Objects::nonNull).toList();
    boolean seasonIsSure =
        hours.validFrom() != null || hours.validThrough() != null || hours.season().isEmpty();
    List<Times> times =
        weekly(days, hours.opens(), hours.closes()).stream()
            .filter(each -> seasonIsSure)
            .map(each -> hours.held(each, closures))
            .toList();
    return new Opening(words.strip(), times);
  }

  /** Empty where a day or an hour cannot be read. */
  private static Optional<Times> weekly(List<DayOfWeek> days, String opens, String closes) {
    if (days.isEmpty()) {
      return Optional.empty();
    }
    if (isAllDay(opens, closes)) {
      return Optional.of(Times.weekly(days, null, null));
    }
    LocalTime from = time(opens);
    LocalTime to = time(closes);
    return from == null || to == null && !closes.isEmpty()
        ? Optional.empty()
        : Optional.of(Times.weekly(days, from, to));
  }

  /** Null where it is none; "24:00" is midnight. */
  private static LocalTime time(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.matches()) {
      return null;
    }
    int hour = Integer.parseInt(clock.group(1));
    int minute = Integer.parseInt(clock.group(2));
    boolean possible = minute < 60 && (hour < 24 || hour == 24 && minute == 0);
    return possible ? LocalTime.of(hour % 24, minute) : null;
  }

  static boolean isClosed(String opens, String closes) {
    return opens.startsWith("00:00") && closes.startsWith("00:00");
  }

  /** Null where it is none, as of public holidays. */
  private static DayOfWeek dayOfWeek(String name) {
    int day = List.copyOf(DAYS.values()).indexOf(name);
    return day < 0 ? null : DayOfWeek.of(day + 1);
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

  /** "Mo-Fr" is all five. */
  private static List<DayOfWeek> daysIn(String days) {
    Set<DayOfWeek> all = EnumSet.noneOf(DayOfWeek.class);
    Matcher each = DAY_AND_WHAT_FOLLOWS.matcher(days == null ? "" : days);
    DayOfWeek first = null;
    while (each.find()) {
      DayOfWeek day = dayOfWeek(name(each.group(1)));
      for (DayOfWeek next = first; next != null && next != day; next = next.plus(1)) {
        all.add(next);
      }
      all.add(day);
      first = each.group(2).isEmpty() || each.group(2).equals(",") ? null : day;
    }
    return List.copyOf(all);
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

  /** In full; as it is where it is no day. */
  static String name(String day) {
    return Optional.of(day)
        .filter(text -> text.length() >= 2)
        .map(text -> DAYS.get(text.substring(0, 2).toLowerCase(Locale.ROOT)))
        .filter(name -> Pattern.matches("(?i)" + DAY, day))
        .orElse(day);
  }
}
