package org.openlocaloffer.crawler.extract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The schema.org types of a node, without their namespace. */
final class Types {
  private static final Set<String> PERSONAL =
      Set.of("Person", "ProfilePage", "Comment", "Review", "UserReview", "Patient");

  /** Properties whose values are people, or might be. */
  static final Set<String> OF_PEOPLE =
      Set.of(
          "author",
          "creator",
          "contributor",
          "editor",
          "member",
          "members",
          "attendee",
          "attendees",
          "performer",
          "performers",
          "employee",
          "employees",
          "founder",
          "founders",
          "comment",
          "review",
          "reviews",
          "actor",
          "alumni",
          "follows",
          "accountablePerson",
          "copyrightHolder",
          "translator",
          "director",
          "knows");

  private Types() {}

  static List<String> of(JsonNode node) {
    List<String> types = new ArrayList<>();
    JsonNode type = node.path("@type");
    (type.isArray() ? type : List.of(type)).forEach(name -> types.add(bare(name.asText())));
    return types;
  }

  static boolean isPersonal(JsonNode node) {
    return of(node).stream().anyMatch(PERSONAL::contains);
  }

  private static String bare(String type) {
    return type.substring(
        Math.max(type.lastIndexOf('/'), Math.max(type.lastIndexOf('#'), type.lastIndexOf(':')))
            + 1);
  }
}
