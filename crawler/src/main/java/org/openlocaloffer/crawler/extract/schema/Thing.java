package org.openlocaloffer.crawler.extract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Something that a page describes by schema.org, never a person.
 *
 * @param source how it was written down
 * @param data its properties, as JSON-LD has them
 */
public record Thing(Source source, JsonNode data) {
  /** Where structured data stands in a page. */
  public enum Source {
    JSON_LD,
    MICRODATA
  }

  /** In nodes looked at below one property. */
  private static final int FAR = 200;

  /** Whether one of its types is, or ends with, this name: {@code LocalBusiness}, {@code Event}. */
  public boolean is(String type) {
    return Types.of(data).stream().anyMatch(name -> name.endsWith(type));
  }

  /** The texts of a property: its plain values, and of nested things the name or the value. */
  public List<String> texts(String property) {
    List<String> texts = new ArrayList<>();
    Deque<JsonNode> open = new ArrayDeque<>(List.of(data.path(property)));
    for (int i = 0; i < FAR && !open.isEmpty(); i++) {
      JsonNode node = open.poll();
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject() && !Types.isPersonal(node)) {
        open.add(
            node.has("name")
                ? node.path("name")
                : node.has("@value") ? node.path("@value") : node.path("url"));
      } else if (node.isValueNode() && !node.isNull() && !node.asText().isBlank()) {
        texts.add(node.asText().strip());
      }
    }
    return texts;
  }

  /** The things that are values of a property. */
  public List<Thing> things(String property) {
    JsonNode value = data.path(property);
    List<Thing> things = new ArrayList<>();
    (value.isArray() ? value : List.of(value))
        .forEach(
            node -> {
              if (node.isObject() && things.size() < FAR) {
                things.add(new Thing(source, node));
              }
            });
    return things;
  }

  /** The first text of a property; empty where it has none. */
  public String text(String property) {
    return texts(property).stream().findFirst().orElse("");
  }
}
