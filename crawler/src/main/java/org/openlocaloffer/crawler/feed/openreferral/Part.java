package org.openlocaloffer.crawler.feed.openreferral;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A part of a document whose fields go by different names in different versions; whatever is absent
 * or of another shape is empty.
 */
record Part(JsonNode json) {
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
