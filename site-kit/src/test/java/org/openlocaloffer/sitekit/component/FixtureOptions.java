package org.openlocaloffer.sitekit.component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A fixture's options as the parameters of our fragment. {@link #supported()} is false where the
 * fixture uses an option that we did not adopt.
 */
final class FixtureOptions {
  private static final Map<String, String> OURS =
      Map.ofEntries(
          Map.entry("idPrefix", "id"),
          Map.entry("titleText", "heading"),
          Map.entry("descriptionText", "description"),
          Map.entry("summaryText", "summary"),
          Map.entry("landmarkLabel", "landmark"),
          Map.entry("iconFallbackText", "iconText"),
          Map.entry("redirectUrl", "href"));

  /** What GOV.UK assumes where we insist on being told. */
  private static final Map<String, Map<String, Object>> ASSUMED =
      Map.of(
          "back-link", Map.of("href", "#"),
          "table", Map.of("head", List.of()),
          "service-navigation", Map.of("links", List.of(), "path", ""));

  private static final Set<String> ITEM =
      Set.of("value", "text", "hint", "disabled", "href", "number", "current", "ellipsis");

  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private final Adopted adopted;
  private boolean supported = true;

  FixtureOptions(Adopted adopted, JsonNode options) {
    this.adopted = adopted;
    options.properties().stream()
        .filter(option -> !option.getValue().isNull())
        .forEach(option -> read(option.getKey(), option.getValue()));
    ASSUMED.getOrDefault(adopted.component(), Map.of()).forEach(parameters::putIfAbsent);
  }

  /** Whether every option is one that we adopted and no parameter is missing that we require. */
  boolean comparable() {
    return supported && adopted.takes(parameters.keySet());
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
      case "items" -> items(value);
      case "navigation" -> navigation(value);
      case "errorList" -> parameters.put("errors", errors(value));
      case "previous", "next" -> arrow(name, value);
      case "head" -> parameters.put("head", cells(value));
      default -> plain(name, value);
    }
    // Empty attributes are no attributes.
    if (name.equals("attributes") && value.isEmpty()) {
      parameters.remove(name);
    }
  }

  private void plain(String name, JsonNode value) {
    if (name.equals("rows") && value.isArray()) {
      parameters.put("rows", value.get(0).isArray() ? table(value) : summary(value));
    } else if (adopted.component().equals("tag") && name.equals("classes")) {
      supported &= value.asString().matches("govuk-tag--[a-z-]+");
      parameters.put("colour", value.asString().replace("govuk-tag--", ""));
    } else {
      supported &= !value.isObject() || value.isEmpty();
      parameters.put(OURS.getOrDefault(name, name), scalar(value));
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

  private void items(JsonNode value) {
    supported &=
        StreamSupport.stream(value.spliterator(), false).allMatch(FixtureOptions::plainItem);
    if (supported) {
      switch (adopted.component()) {
        case "breadcrumbs" ->
            parameters.put(
                "links", each(value, item -> new Link(text(item, "text"), text(item, "href"))));
        case "pagination" -> parameters.put("items", each(value, FixtureOptions::page));
        default -> choices(value);
      }
    }
  }

  private static boolean plainItem(JsonNode item) {
    return item.isObject()
        && item.size() > 0
        && ITEM.containsAll(item.propertyNames())
        && (!item.has("number") || item.get("number").isInt())
        && (!item.has("hint") || onlyText(item.get("hint")));
  }

  private void navigation(JsonNode value) {
    supported &=
        StreamSupport.stream(value.spliterator(), false)
            .allMatch(item -> item.has("text") && item.has("href"));
    parameters.put("links", each(value, item -> new Link(text(item, "text"), text(item, "href"))));
    for (JsonNode item : value) {
      if (item.has("current")) {
        parameters.put("path", text(item, "href"));
      } else if (item.has("active")) {
        parameters.put("path", text(item, "href") + "/below");
      }
    }
  }

  private void choices(JsonNode value) {
    supported =
        StreamSupport.stream(value.spliterator(), false).allMatch(item -> item.has("value"));
    if (supported) {
      parameters.put("choices", each(value, FixtureOptions::choice));
    }
  }

  private static PageLink page(JsonNode item) {
    return item.path("ellipsis").asBoolean(false)
        ? PageLink.GAP
        : new PageLink(
            item.get("number").asInt(), text(item, "href"), item.path("current").asBoolean(false));
  }

  private static Choice choice(JsonNode item) {
    return new Choice(
        text(item, "value"),
        text(item, "text"),
        text(item.path("hint"), "text"),
        item.path("disabled").asBoolean(false));
  }

  private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
    return StreamSupport.stream(array.spliterator(), false).map(read).toList();
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
    supported &= Set.of("href", "text", "labelText").containsAll(value.propertyNames());
    parameters.put(name, text(value, "href"));
    parameters.put(name + "Text", text(value, "text"));
    parameters.put(name + "Label", text(value, "labelText"));
  }

  private List<List<Cell>> table(JsonNode rows) {
    supported &= StreamSupport.stream(rows.spliterator(), false).allMatch(JsonNode::isArray);
    return each(rows, this::cells);
  }

  private List<Cell> cells(JsonNode row) {
    return each(row, this::cell);
  }

  private Cell cell(JsonNode cell) {
    supported &= Set.of("text", "format").containsAll(cell.propertyNames());
    return new Cell(cell.path("text").asString(""), cell.has("format"));
  }

  private List<SummaryRow> summary(JsonNode rows) {
    return each(rows, this::summaryRow);
  }

  private SummaryRow summaryRow(JsonNode row) {
    supported &=
        Set.of("key", "value", "actions").containsAll(row.propertyNames())
            && onlyText(row.path("key"))
            && onlyText(row.path("value"))
            && row.path("actions").propertyNames().stream().allMatch("items"::equals);
    List<Link> actions = each(row.at("/actions/items"), this::action);
    return new SummaryRow(
        row.at("/key/text").asString(""), row.at("/value/text").asString(""), actions);
  }

  private Link action(JsonNode action) {
    supported &= Set.of("href", "text", "visuallyHiddenText").containsAll(action.propertyNames());
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
      return each(value, JsonNode::asString);
    }
    return value.isBoolean() ? (Object) value.asBoolean() : value.asString("");
  }
}
