package org.openlocaloffer.crawler.frontier.address;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Addresses of which a site has no end, told by how they are written: whoever follows them finds
 * more of the same. Seeds are not asked about; an admin knows what a seed is for.
 */
public final class Trap {
  /** Characters. */
  private static final int LONGEST_PATH = 500;

  private static final int MOST_SEGMENTS = 20;
  private static final int MOST_PARAMETERS = 10;

  /** How often one parameter, or one segment of a path, may stand in an address. */
  private static final int OFTEN = 4;

  /** How often in a row some segments of a path may stand. */
  private static final int IN_A_ROW = 3;

  private Trap() {}

  /**
   * What is wrong with an address, in a few words for an operator; empty where nothing is.
   *
   * @param today what calendars are measured by
   */
  public static Optional<String> in(CanonicalUrl url, LocalDate today) {
    String[] halves = url.pathAndQuery().split("\\?", 2);
    List<String> segments = split(halves[0], "/");
    List<String> parameters = halves.length < 2 ? List.of() : split(halves[1], "&");
    if (halves[0].length() > LONGEST_PATH || segments.size() > MOST_SEGMENTS) {
      return Optional.of("path too long");
    }
    if (repeats(segments)) {
      return Optional.of("path repeats itself");
    }
    if (parameters.size() > MOST_PARAMETERS || most(parameters, Trap::name) > OFTEN) {
      return Optional.of("too many parameters");
    }
    return CalendarDate.in(halves[0], parameters).stream().anyMatch(date -> !date.isNear(today))
        ? Optional.of("calendar without end")
        : Optional.empty();
  }

  private static List<String> split(String text, String separator) {
    return Arrays.stream(text.split(separator)).filter(part -> !part.isEmpty()).toList();
  }

  /** Numbers may: the eleventh of November is 11/11/11. */
  private static boolean repeats(List<String> segments) {
    if (segments.size() < IN_A_ROW) {
      return false;
    }
    List<String> words = segments.stream().filter(s -> !isNumber(s)).toList();
    if (most(words, Function.identity()) >= OFTEN) {
      return true;
    }
    for (int size = 1; size <= segments.size() / IN_A_ROW; size++) {
      for (int at = 0; at + IN_A_ROW * size <= segments.size(); at++) {
        if (standsInARow(segments.subList(at, at + IN_A_ROW * size), size)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean standsInARow(List<String> segments, int size) {
    List<String> first = segments.subList(0, size);
    return first.stream().anyMatch(s -> !isNumber(s))
        && segments.equals(
            Collections.nCopies(IN_A_ROW, first).stream().flatMap(List::stream).toList());
  }

  private static String name(String parameter) {
    int equals = parameter.indexOf('=');
    return equals < 0 ? parameter : parameter.substring(0, equals);
  }

  private static boolean isNumber(String segment) {
    return segment.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static long most(List<String> all, Function<String, String> name) {
    return all.stream()
        .collect(Collectors.groupingBy(name, Collectors.counting()))
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }
}
