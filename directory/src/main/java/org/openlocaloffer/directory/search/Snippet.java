package org.openlocaloffer.directory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * A piece of a listing's text with the words that matched. It is kept in parts, so that a page
 * escapes each and only our own marks become HTML.
 */
record Snippet(List<Part> parts) {
  /** What Solr puts around a match: characters that no text of ours may hold. */
  static final String OPEN = "\uE000";

  static final String CLOSE = "\uE001";

  /**
   * @param marked whether it matched
   */
  record Part(String text, boolean marked) {}

  /** From Solr's text with {@link #OPEN} and {@link #CLOSE} in it. */
  static Snippet of(String highlighted) {
    List<Part> parts = new ArrayList<>();
    boolean marked = false;
    for (String piece : highlighted.split("(?=[" + OPEN + CLOSE + "])")) {
      if (piece.startsWith(OPEN) || piece.startsWith(CLOSE)) {
        marked = piece.startsWith(OPEN);
        piece = piece.substring(1);
      }
      if (!piece.isEmpty()) {
        parts.add(new Part(piece, marked));
      }
    }
    return new Snippet(List.copyOf(parts));
  }

  /** Escaped HTML whose only elements are {@code mark}. */
  String html() {
    return parts.stream()
        .map(
            part -> {
              String text = HtmlUtils.htmlEscape(part.text(), "UTF-8");
              return part.marked() ? "<mark>" + text + "</mark>" : text;
            })
        .collect(Collectors.joining());
  }
}
