package org.openlocaloffer.crawler.extract.claim;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.openlocaloffer.crawler.extract.text.MainText;

/**
 * A page as the finders see it.
 *
 * @param lines of the main text
 * @param around lines of header, footer and the like
 */
record Reading(Document page, URI url, MainText main, List<String> lines, List<String> around) {
  /**
   * A line this long is a page without blocks; what stands beyond it is not looked at. In
   * characters.
   */
  private static final int LONGEST_LINE = 5_000;

  private static final int MOST_LINES = 5_000;

  static Reading of(Document page, URI url, MainText main) {
    return new Reading(page, url, main, split(main.text()), split(main.surroundings()));
  }

  /** Main text first. */
  Stream<String> allLines() {
    return Stream.concat(lines.stream(), around.stream());
  }

  private static List<String> split(String text) {
    return text.lines()
        .limit(MOST_LINES)
        .map(line -> line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE))
        .toList();
  }
}
