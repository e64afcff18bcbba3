package org.openlocaloffer.directory.search;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;

/** Solr's documents and what it highlighted in them, as hits. */
final class Hits {
  /** Characters of a text that nothing matched. */
  private static final int SHORT = 240;

  private Hits() {}

  static List<Hit> of(QueryResponse response) {
    Map<String, Map<String, List<String>>> highlighting =
        Objects.requireNonNullElse(response.getHighlighting(), Map.of());
    return response.getResults().stream()
        .map(document -> hit(document, highlighting.getOrDefault(id(document), Map.of())))
        .toList();
  }

  private static Hit hit(SolrDocument document, Map<String, List<String>> highlights) {
    return new Hit(
        id(document),
        text(document, "kind"),
        text(document, "name"),
        text(document, "summary"),
        snippet(document, highlights),
        text(document, "organisation"),
        texts(document, "categories"),
        texts(document, "needs"),
        text(document, "url"),
        ((Date) document.getFieldValue("checked_at")).toInstant());
  }

  /** The first text with a match in it, the shortest kind of text first; else what there is. */
  private static Snippet snippet(SolrDocument document, Map<String, List<String>> highlights) {
    return Stream.of("summary", "what", "text")
        .map(field -> String.join(" … ", highlights.getOrDefault(field, List.of())))
        .filter(text -> text.contains(Snippet.OPEN))
        .findFirst()
        .map(Snippet::of)
        .orElseGet(() -> Snippet.of(unmatched(document, highlights)));
  }

  private static String unmatched(SolrDocument document, Map<String, List<String>> highlights) {
    return Stream.of(
            text(document, "summary"),
            text(document, "what"),
            String.join(" … ", highlights.getOrDefault("text", List.of())))
        .filter(Objects::nonNull)
        .findFirst()
        .map(Hits::shorten)
        .orElse("");
  }

  private static String shorten(String text) {
    if (text.length() <= SHORT) {
      return text;
    }
    int space = text.lastIndexOf(' ', SHORT);
    return text.substring(0, space > 0 ? space : SHORT) + " …";
  }

  private static String id(SolrDocument document) {
    return text(document, "id");
  }

  private static String text(SolrDocument document, String field) {
    return (String) document.getFirstValue(field);
  }

  private static List<String> texts(SolrDocument document, String field) {
    Collection<Object> values = document.getFieldValues(field);
    return values == null ? List.of() : values.stream().map(Object::toString).toList();
  }
}
