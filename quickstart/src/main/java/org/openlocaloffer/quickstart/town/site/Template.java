package org.openlocaloffer.quickstart.town.site;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The few marks that the town's files may carry. When read: {@code {{include _top.html |
 * crumb=SEND}}} and the names given so. When served: {@code {{port}}}, {@code {{urls /below}}}, and
 * days counted from the Monday of this week, so that events never lie in the past for long and a
 * page changes at most weekly: {@code {{date +5}}}, {@code {{compact +5}}} and {@code {{day +5}}}.
 */
final class Template {
  private static final Pattern MARK =
      Pattern.compile("\\{\\{([a-z]+)((?:[^{}]|\\{\\{[^{}]*}})*)}}");
  private static final Pattern SERVED = Pattern.compile("port|urls|date|compact|day");
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

  private Template() {}

  static String include(String text, Map<String, String> files, Map<String, String> given) {
    return replace(text, mark -> included(mark, files, given));
  }

  private static String included(
      MatchResult mark, Map<String, String> files, Map<String, String> given) {
    String name = mark.group(1);
    if (SERVED.matcher(name).matches()) {
      return mark.group();
    }
    if (!name.equals("include")) {
      if (!given.containsKey(name)) {
        throw new IllegalArgumentException("no value for " + mark.group());
      }
      return given.get(name);
    }
    String[] parts = mark.group(2).trim().split("\\s*\\|\\s*");
    Map<String, String> values = new HashMap<>(given);
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].split("=", 2);
      values.put(pair[0], pair[1]);
    }
    if (!files.containsKey(parts[0])) {
      throw new IllegalArgumentException("no file " + parts[0] + " to include");
    }
    return include(files.get(parts[0]), files, values);
  }

  /**
   * @param monday first day of the week that dates are counted from
   * @param urls sitemap entries below a path
   */
  static String serve(String text, int port, LocalDate monday, Function<String, String> urls) {
    return replace(
        text,
        mark -> {
          String rest = mark.group(2).trim();
          return switch (mark.group(1)) {
            case "port" -> Integer.toString(port);
            case "urls" -> urls.apply(rest);
            case "date" -> day(monday, rest).toString();
            case "compact" -> day(monday, rest).format(DateTimeFormatter.BASIC_ISO_DATE);
            default -> day(monday, rest).format(LONG);
          };
        });
  }

  private static LocalDate day(LocalDate monday, String offset) {
    return monday.plusDays(Integer.parseInt(offset));
  }

  private static String replace(String text, Function<MatchResult, String> by) {
    return MARK.matcher(text).replaceAll(mark -> Matcher.quoteReplacement(by.apply(mark)));
  }
}
