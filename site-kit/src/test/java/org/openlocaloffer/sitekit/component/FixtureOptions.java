package org.openlocaloffer.sitekit.component;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A fixture's options as the parameters of our fragment. {@link #supported()} is false where the
 * fixture uses an option that we did not adopt.
 */
final class FixtureOptions {
  private static final Set<String> PLAIN =
      Set.of(
          "name",
          "id",
          "classes",
          "type",
          "value",
          "values",
          "rows",
          "disabled",
          "autocomplete",
          "inputmode",
          "spellcheck",
          "describedBy",
          "href",
          "open",
          "text",
          "caption",
          "captionClasses",
          "firstCellIsHeader",
          "preventDoubleClick");
  private static final Set<String> ITEM =
      Set.of("value", "text", "hint", "disabled", "href", "number", "current", "ellipsis");

  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private final Map<String, String> renamed;
  private boolean supported = true;

  /** Options of a fixture; {@code renamed} says which of ours another option of theirs is. */
  FixtureOptions(JsonNode options, Map<String, String> renamed) {
    this.renamed = new HashMap<>(renamed);
    options.properties().forEach(option -> read(option.getKey(), option.getValue()));
  }

  boolean supported() {
    return supported;
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private void read(String name, JsonNode value) {
    switch (name) {
      case "label" -> words(value, "label", "labelClasses");
      case "hint" -> words(value, "hint", null);
      case "errorMessage" -> words(value, "error", null);
      case "prefix", "suffix" -> words(value, name, null);
      case "fieldset" -> fieldset(value);
      case "items" -> parameters.put(renamed.getOrDefault(name, "choices"), items(value));
      case "errorList" -> parameters.put("errors", errors(value));
      case "previous", "next" -> arrow(name, value);
      case "head" -> parameters.put("head", cells(value));
      default -> plain(name, value);
    }
  }

  private void plain(String name, JsonNode value) {
    if (name.equals("rows") && value.isArray()) {
      parameters.put("rows", value.get(0).isArray() ? table(value) : summary(value));
    } else if (renamed.containsKey(name) || PLAIN.contains(name)) {
      parameters.put(renamed.getOrDefault(name, name), scalar(value));
    } else {
      supported = false;
    }
  }

  private void words(JsonNode value, String ours, String classes) {
    value
        .properties()
        .forEach(
            part -> {
              switch (part.getKey()) {
                case "text" -> parameters.put(ours, part.getValue().asString());
                case "isPageHeading" -> parameters.put("isHeading", part.getValue().asBoolean());
                case "classes" -> classes(classes, part.getValue());
                default -> supported = false;
              }
            });
  }

  private void classes(String ours, JsonNode value) {
    if (ours == null) {
      supported = false;
    } else {
      parameters.put(ours, value.asString());
    }
  }

  private void fieldset(JsonNode value) {
    supported &= value.size() == 1 && value.has("legend");
    words(value.path("legend"), "legend", "legendClasses");
  }

  private List<Object> items(JsonNode value) {
    return StreamSupport.stream(value.spliterator(), false).map(this::item).toList();
  }

  private Object item(JsonNode item) {
    supported &=
        item.isObject() && item.size() > 0 && ITEM.containsAll(Set.copyOf(item.propertyNames()));
    if (item.has("number") || item.has("ellipsis")) {
      return item.path("ellipsis").asBoolean(false)
          ? PageLink.GAP
          : new PageLink(
              item.get("number").asInt(),
              text(item, "href"),
              item.path("current").asBoolean(false));
    }
    supported &= item.path("hint").size() == 0 || item.at("/hint/text").isString();
    return renamed.containsKey("items")
        ? new Link(text(item, "text"), text(item, "href"))
        : new Choice(
            text(item, "value"),
            text(item, "text"),
            item.at("/hint/text").isString() ? item.at("/hint/text").asString() : null,
            item.path("disabled").asBoolean(false));
  }

  private Map<String, String> errors(JsonNode value) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (JsonNode error : value) {
      supported &= Set.of("text", "href").equals(Set.copyOf(error.propertyNames()));
      errors.put(error.path("href").asString("#").substring(1), text(error, "text"));
    }
    return errors;
  }

  private void arrow(String name, JsonNode value) {
    supported &= Set.of("href", "text", "labelText").containsAll(Set.copyOf(value.propertyNames()));
    parameters.put(name, text(value, "href"));
    parameters.put(name + "Text", text(value, "text"));
    parameters.put(name + "Label", text(value, "labelText"));
  }

  private List<List<Cell>> table(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(this::cells).toList();
  }

  private List<Cell> cells(JsonNode row) {
    return StreamSupport.stream(row.spliterator(), false)
        .map(
            cell -> {
              supported &= Set.of("text", "format").containsAll(Set.copyOf(cell.propertyNames()));
              return new Cell(cell.path("text").asString(""), cell.has("format"));
            })
        .toList();
  }

  private List<SummaryRow> summary(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(this::summaryRow).toList();
  }

  private SummaryRow summaryRow(JsonNode row) {
    supported &=
        Set.of("key", "value", "actions").containsAll(Set.copyOf(row.propertyNames()))
            && onlyText(row.path("key"))
            && onlyText(row.path("value"))
            && row.path("actions").propertyNames().stream().allMatch("items"::equals);
    List<Link> actions =
        StreamSupport.stream(row.at("/actions/items").spliterator(), false)
            .map(this::action)
            .collect(Collectors.toList());
    return new SummaryRow(
        row.at("/key/text").asString(""), row.at("/value/text").asString(""), actions);
  }

  private Link action(JsonNode action) {
    supported &=
        Set.of("href", "text", "visuallyHiddenText")
            .containsAll(Set.copyOf(action.propertyNames()));
    return new Link(text(action, "text"), text(action, "href"), text(action, "visuallyHiddenText"));
  }

  private static boolean onlyText(JsonNode words) {
    return words.size() == 1 && words.has("text");
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).isMissingNode() || node.path(name).isNull()
        ? null
        : node.path(name).asString();
  }

  private static Object scalar(JsonNode value) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false).map(JsonNode::asString).toList();
    }
    return value.isBoolean() ? (Object) value.asBoolean() : value.asString("");
  }
}
