package org.openlocaloffer.crawler.extract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A page of our own and what must be found in it: {@code case.html} with {@code
 * case.expected.json}.
 */
record PagePair(byte[] html, Expected expected) {
  /**
   * @param textLacks must be nowhere: not in text, snapshot or claims
   * @param claims all values of each field, and no other field
   */
  record Expected(
      String title,
      String language,
      String canonical,
      List<String> textHas,
      List<String> textLacks,
      Map<String, List<String>> claims) {}

  static PagePair read(String name) throws IOException {
    return new PagePair(
        bytes(name + ".html"),
        new ObjectMapper().readValue(bytes(name + ".expected.json"), Expected.class));
  }

  Page page() {
    return new Page(
        URI.create("https://splash.example/sessions/sensory-swim?from=home"), html, "text/html");
  }

  private static byte[] bytes(String file) throws IOException {
    try (var in = PagePair.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    }
  }
}
