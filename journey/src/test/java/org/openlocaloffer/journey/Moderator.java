package org.openlocaloffer.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A member of the team, at work through the moderation service's JSON. */
final class Moderator {
  private final JsonClient http;

  Moderator(String address, String user, String password) {
    this.http = new JsonClient(address + "/api/v1", user, password);
  }

  /** All items in that state, page by page. */
  List<JsonNode> items(String state) {
    List<JsonNode> items = new ArrayList<>();
    String path = "/items?size=50&state=" + state;
    String cursor = "";
    do {
      JsonNode page = http.get(path + cursor).expect(200);
      page.get("items").forEach(items::add);
      cursor = page.path("next").isTextual() ? "&after=" + page.get("next").asText() : "";
    } while (!cursor.isEmpty());
    return items;
  }

  int total(String state) {
    return http.get("/items?size=1&state=" + state).expect(200).get("total").asInt();
  }

  JsonNode item(String id) {
    return http.get("/items/" + id).expect(200);
  }

  /** Approves the item as it was seen; gives the decision's id. */
  String approve(JsonNode item) {
    return decide(item, Map.of("action", "approve", "version", item.get("version").asLong()))
        .expect(201)
        .get("id")
        .asText();
  }

  JsonClient.Answer decide(JsonNode item, Map<String, ?> decision) {
    return http.post("/items/" + item.get("id").asText() + "/decisions", decision);
  }

  void undo(String decision) {
    JsonClient.Answer answer = http.post("/decisions/" + decision + "/undo", Map.of());
    assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 201);
  }
}
