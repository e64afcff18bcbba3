package org.openlocaloffer.crawler.extract.claim;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.openlocaloffer.crawler.extract.html.MainText;
import org.openlocaloffer.crawler.extract.html.PageElements;
import org.openlocaloffer.crawler.extract.text.Line;

/**
 * A page split into lines and sentences, as every {@link Finder} gets it.
 *
 * @param url of the page, to tell its own site from others
 * @param text main text, a line for each block
 * @param lines of the main text
 * @param around lines of header, footer and the like
 */
public record Reading(
    Document page, URI url, PageElements marks, String text, List<Line> lines, List<Line> around) {
  /**
   * A line this long is a page without blocks; what stands beyond it is not looked at. In
   * characters.
   */
  private static final int LONGEST_LINE = 5_000;

  private static final int MOST_LINES = 5_000;
  private static final int LONGEST_TITLE = 500;

  public static Reading of(Document page, URI url, MainText main, PageElements marks) {
    String text = main.text();
    return new Reading(page, url, marks, text, split(text), split(main.surroundings()));
  }

  /** The page's title as far as anybody would read it; empty where it has none. */
  public String title() {
    String title = page.title();
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
  }

  /** Main text first. */
  public Stream<Line> allLines() {
    return Stream.concat(lines.stream(), around.stream());
  }

  private static List<Line> split(String text) {
    return text.lines()
        .limit(MOST_LINES)
        .map(line -> line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE))
        .map(Line::of)
        .toList();
  }
}
