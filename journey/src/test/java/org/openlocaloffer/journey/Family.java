package org.openlocaloffer.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Somebody who searches, without an account. */
final class Family {
  private final JsonClient http;

  Family(String address) {
    this.http = new JsonClient(address + "/api/v1");
  }

  /** The listing of that id among the results for these words. */
  Optional<JsonNode> finds(String words, String id) {
    JsonClient.Answer answer =
        http.get("/search?size=50&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    if (answer.status() != 200) {
      return Optional.empty();
    }
    return StreamSupport.stream(answer.body().get("listings").spliterator(), false)
        .filter(listing -> listing.get("id").asText().equals(id))
        .findFirst();
  }
}
