package org.openlocaloffer.directory.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openlocaloffer.directory.Examples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLdTest {
  private final JsonMapper json = new JsonMapper();
  private final JsonLd jsonLd = new JsonLd(json);

  @Test
  void describesAService() {
    JsonNode service = json.readTree(jsonLd.of(Examples.swimming()));

    assertThat(service.get("@type").asString()).isEqualTo("Service");
    assertThat(service.get("provider").get("name").asString()).isEqualTo("Brackenford Leisure");
    assertThat(service.get("offers").get(0).get("price").asString()).isEqualTo("3.50");
  }

  @Test
  void cannotEndTheScriptThatHoldsIt() {
    String text = jsonLd.of(Examples.hostile());

    assertThat(text).doesNotContain("<", ">", "&");
    assertThat(json.readTree(text).get("name").asString()).contains("<script>");
  }
}
