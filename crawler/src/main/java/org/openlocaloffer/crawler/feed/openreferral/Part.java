package org.openlocaloffer.crawler.feed.openreferral;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A part of a document whose fields go by different names in different versions; whatever is absent
 * or of another shape is empty.
 */
record Part(JsonNode json) {
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d\\d)(:.*|Z)?");

  /** Of one list. */
  private static final int MOST = 200;

  /** The first that says something, without white space around it. */
  String text(String... names) {
    for (String name : names) {
      JsonNode value = json.path(name);
      if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
        return value.asText().strip();
      }
    }
    return "";
  }

  /** Null where it is no number. */
  BigDecimal number(String... names) {
    String text = text(names);
    return text.matches("-?\\d{1,9}([.]\\d{1,9})?") ? new BigDecimal(text) : null;
  }

  /** Null where it is no date; of a date and time the date. */
  LocalDate day(String name) {
    String text = text(name);
    try {
      return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Null where it is no time of day; seconds are left out. */
  LocalTime time(String name) {
    Matcher clock = CLOCK.matcher(text(name));
    try {
      return clock.matches()
          ? LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)))
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  boolean says(String name) {
    return text(name).equalsIgnoreCase("true");
  }

  /** Null where it says neither yes nor no. */
  Boolean yesOrNo(String name) {
    return switch (text(name).toLowerCase(Locale.ROOT)) {
      case "true", "yes" -> true;
      case "false", "no" -> false;
      default -> null;
    };
  }

  Part part(String... names) {
    return Stream.of(names)
        .map(json::path)
        .filter(JsonNode::isObject)
        .findFirst()
        .map(Part::new)
        .orElse(new Part(json.path("")));
  }

  /** Of all the lists of these names, or the single object where a list could be. */
  List<Part> parts(String... names) {
    List<Part> parts = new ArrayList<>();
    for (String name : names) {
      JsonNode list = json.path(name);
      Iterable<JsonNode> each = list.isObject() ? List.of(list) : list;
      for (JsonNode one : each) {
        if (parts.size() < MOST) {
          parts.add(new Part(one));
        }
      }
    }
    return parts;
  }

  boolean hasAny(List<String> names) {
    return names.stream().anyMatch(name -> !json.path(name).isMissingNode());
  }
}
