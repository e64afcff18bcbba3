package org.openlocaloffer.crawler.extract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Document;
import org.openlocaloffer.crawler.extract.html.PageElements;

/** All things that a page describes, nested ones too, JSON-LD first. */
public final class StructuredData {
  private static final int MOST = 500;

  /** In nodes. */
  private static final int FAR = 50_000;

  private StructuredData() {}

  public static List<Thing> in(Document page) {
    return in(PageElements.of(page));
  }

  public static List<Thing> in(PageElements page) {
    List<Thing> things = new ArrayList<>();
    JsonLd.in(page).forEach(block -> walk(block, Thing.Source.JSON_LD, things));
    Microdata.in(page).forEach(item -> walk(item, Thing.Source.MICRODATA, things));
    return things;
  }

  /** Through {@code @graph} and everything else but people. */
  private static void walk(JsonNode root, Thing.Source source, List<Thing> things) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    for (int seen = 0; seen < FAR && !open.isEmpty() && things.size() < MOST; seen++) {
      JsonNode node = open.poll();
      if (node.isObject() && !Types.isPersonal(node)) {
        if (node.has("@type")) {
          things.add(new Thing(source, node));
        }
        node.properties().stream()
            .filter(property -> !Types.OF_PEOPLE.contains(property.getKey()))
            .filter(property -> property.getValue().isContainerNode())
            .forEach(property -> open.add(property.getValue()));
      } else if (node.isArray()) {
        node.forEach(open::add);
      }
    }
  }
}
