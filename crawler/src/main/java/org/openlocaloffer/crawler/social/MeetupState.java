package org.openlocaloffer.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.openlocaloffer.crawler.kind.Body;
import org.openlocaloffer.crawler.kind.PersonNames;
import org.openlocaloffer.crawler.kind.Unreadable;

/**
 * Reads what a page of Meetup's tells its own script: objects by type and id ({@code Event:301}),
 * which point to each other by {@code __ref}.
 *
 * @param group the one that the page is about
 * @param people everybody whom the page names, as member, host or attendee
 */
record MeetupState(JsonNode objects, JsonNode group, PersonNames people) {
  private static final Set<String> PERSONS =
      Set.of("Member", "User", "EventHost", "Rsvp", "Speaker");
  private static final String PORTRAIT = "Photo of ";

  /** Empty where there is no such state, or none of a group. */
  static Optional<MeetupState> in(Document page) {
    Element script = page.selectFirst("script#__NEXT_DATA__");
    if (script == null) {
      return Optional.empty();
    }
    try {
      JsonNode properties = Body.json(script.data()).at("/props/pageProps");
      JsonNode objects = properties.path("__APOLLO_STATE__");
      return groupOf(objects, properties.path("urlname").asText())
          .map(group -> new MeetupState(objects, group, people(page, objects, group)));
    } catch (Unreadable broken) {
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> groupOf(JsonNode objects, String urlname) {
    String asked =
        objects.path("ROOT_QUERY").properties().stream()
            .filter(query -> query.getKey().startsWith("groupByUrlname"))
            .map(query -> query.getValue().path("__ref").asText())
            .findFirst()
            .orElse("");
    List<JsonNode> groups = ofType(objects, "Group:");
    return Stream.concat(
            Stream.of(objects.path(asked)).filter(JsonNode::isObject),
            groups.stream()
                .filter(g -> urlname.isEmpty() || g.path("urlname").asText().equals(urlname)))
        .findFirst();
  }

  private static List<JsonNode> ofType(JsonNode objects, String prefix) {
    return objects.properties().stream()
        .filter(object -> object.getKey().startsWith(prefix))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** An account that is called as its group is the group's own, no person's. */
  private static PersonNames people(Document page, JsonNode objects, JsonNode group) {
    Set<String> names = new TreeSet<>();
    collect(objects, names);
    page.select("img[alt^=" + PORTRAIT + "]")
        .forEach(image -> names.add(image.attr("alt").substring(PORTRAIT.length()).strip()));
    names.remove(group.path("name").asText().strip());
    return PersonNames.of(names);
  }

  private static void collect(JsonNode node, Set<String> names) {
    if (PERSONS.contains(node.path("__typename").asText())) {
      names.add(node.path("name").asText());
    }
    node.forEach(child -> collect(child, names));
  }

  /** What a field points to, or holds itself. */
  JsonNode follow(JsonNode field) {
    return field.has("__ref") ? objects.path(field.path("__ref").asText()) : field;
  }

  /** The group's own; a page may show those of others beside them. */
  List<JsonNode> events() {
    return ofType(objects, "Event:").stream()
        .filter(event -> follow(event.path("group")) == group || !event.has("group"))
        .toList();
  }

  /** Names of what the group is about. */
  List<String> topics() {
    return StreamSupport.stream(group.path("activeTopics").spliterator(), false)
        .map(topic -> follow(topic).path("name").asText())
        .filter(name -> !name.isBlank())
        .toList();
  }

  /** Whether the page lists coming events, and all of them. */
  boolean listsAllEvents() {
    return group.properties().stream()
        .filter(field -> field.getKey().startsWith("events(") && field.getKey().contains("ACTIVE"))
        .map(Map.Entry::getValue)
        .anyMatch(list -> list.has("edges") && !list.at("/pageInfo/hasNextPage").asBoolean(true));
  }

  /** A text of an object without the names of persons; empty where it has none. */
  String text(JsonNode object, String field) {
    JsonNode value = object == null ? MissingNode.getInstance() : object.path(field);
    return people.leftOutOf(value.isTextual() ? value.asText() : "");
  }
}
