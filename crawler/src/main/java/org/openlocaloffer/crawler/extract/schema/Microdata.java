package org.openlocaloffer.crawler.extract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.openlocaloffer.crawler.extract.html.PageElements;
import org.openlocaloffer.crawler.extract.html.ShortText;

/** Microdata in the form of JSON-LD: an object for each itemscope, its type as {@code @type}. */
final class Microdata {
  private static final int MOST = 2000;

  /** In characters. */
  private static final int LONGEST = 1000;

  private final Map<Element, ObjectNode> items = new LinkedHashMap<>();

  private Microdata() {}

  /** The outermost items. */
  static List<JsonNode> in(PageElements page) {
    Microdata microdata = new Microdata();
    if (page.items().isEmpty()) {
      return List.of();
    }
    page.items().stream().limit(MOST).forEach(microdata::item);
    page.properties().stream().limit(MOST).forEach(microdata::property);
    return microdata.items.entrySet().stream()
        .filter(item -> microdata.around(item.getKey()) == null)
        .<JsonNode>map(Map.Entry::getValue)
        .toList();
  }

  private void item(Element element) {
    items.put(
        element,
        JsonNodeFactory.instance.objectNode().put("@type", element.attr("itemtype").strip()));
  }

  private void property(Element element) {
    ObjectNode item = around(element);
    if (item == null) {
      return;
    }
    ObjectNode nested = items.get(element);
    for (String name : element.attr("itemprop").strip().split("\\s+")) {
      if (nested != null) {
        item.withArray("/" + name.replace("~", "~0").replace("/", "~1")).add(nested);
      } else {
        item.withArray("/" + name.replace("~", "~0").replace("/", "~1")).add(value(element));
      }
    }
  }

  private ObjectNode around(Element element) {
    for (Element parent = element.parent(); parent != null; parent = parent.parent()) {
      if (items.containsKey(parent)) {
        return items.get(parent);
      }
    }
    return null;
  }

  private static String value(Element element) {
    String value =
        switch (element.normalName()) {
          case "meta" -> element.attr("content");
          case "a", "link", "area" ->
              element.hasAttr("content") ? element.attr("content") : element.absUrl("href");
          case "img", "source", "iframe" -> element.absUrl("src");
          case "time" ->
              element.hasAttr("datetime")
                  ? element.attr("datetime")
                  : ShortText.of(element, LONGEST);
          case "data", "meter" -> element.attr("value");
          default ->
              element.hasAttr("content") ? element.attr("content") : ShortText.of(element, LONGEST);
        };
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
  }
}
