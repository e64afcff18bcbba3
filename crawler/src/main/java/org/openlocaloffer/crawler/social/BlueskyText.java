package org.openlocaloffer.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Entities;
import org.openlocaloffer.crawler.kind.PersonNames;

/**
 * The words of a post with their facets: stretches, counted in bytes of UTF-8, that link somewhere
 * or mention somebody. Who is mentioned is left out.
 *
 * @param written the post's record
 */
record BlueskyText(JsonNode written) {
  private static final PersonNames HANDLES = PersonNames.NONE;

  /** How a stretch of text is written. */
  private interface Writing {
    /**
     * @param facet null for a stretch that carries none
     */
    String of(String text, JsonNode facet);
  }

  String plain() {
    return HANDLES.leftOutOf(marked(BlueskyText::shown));
  }

  String html() {
    String words = marked(BlueskyText::asHtml);
    return "<p>" + words.replace("\n\n", "</p><p>").replace("\n", "<br>") + "</p>";
  }

  static String link(String address, String text) {
    return "<a href=\"%s\">%s</a>".formatted(Entities.escape(address), escaped(text));
  }

  static String escaped(String text) {
    return Entities.escape(HANDLES.leftOutOf(text));
  }

  List<URI> links() {
    List<URI> links = new ArrayList<>();
    facets().forEach(facet -> add(links, feature(facet, "#link").path("uri").asText()));
    return links;
  }

  static void add(List<URI> links, String address) {
    try {
      URI link = URI.create(address);
      if (link.getHost() != null && address.matches("(?i)https?://.*")) {
        links.add(link);
      }
    } catch (IllegalArgumentException malformed) {
      // No page is lost that could have been fetched.
    }
  }

  private static String asHtml(String text, JsonNode facet) {
    String link = facet == null ? "" : feature(facet, "#link").path("uri").asText();
    return link.isEmpty() ? escaped(shown(text, facet)) : link(link, text);
  }

  private static String shown(String text, JsonNode facet) {
    boolean mention = facet != null && !feature(facet, "#mention").isMissingNode();
    return mention ? PersonNames.LEFT_OUT : text;
  }

  /** Facets that overlap or lie outside the text are passed over. */
  private String marked(Writing writing) {
    byte[] text = written.path("text").asText().getBytes(StandardCharsets.UTF_8);
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (JsonNode facet : facets()) {
      int start = facet.at("/index/byteStart").asInt(-1);
      int end = facet.at("/index/byteEnd").asInt(-1);
      if (start >= at && end > start && end <= text.length) {
        marked.append(writing.of(cut(text, at, start), null));
        marked.append(writing.of(cut(text, start, end), facet));
        at = end;
      }
    }
    return marked.append(writing.of(cut(text, at, text.length), null)).toString();
  }

  private static String cut(byte[] text, int start, int end) {
    return new String(text, start, end - start, StandardCharsets.UTF_8);
  }

  private List<JsonNode> facets() {
    return StreamSupport.stream(written.path("facets").spliterator(), false)
        .sorted(Comparator.comparingInt(facet -> facet.at("/index/byteStart").asInt()))
        .toList();
  }

  private static JsonNode feature(JsonNode facet, String type) {
    for (JsonNode feature : facet.path("features")) {
      if (feature.path("$type").asText().endsWith(type)) {
        return feature;
      }
    }
    return MissingNode.getInstance();
  }
}
