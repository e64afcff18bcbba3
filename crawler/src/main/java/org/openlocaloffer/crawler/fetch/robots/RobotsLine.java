package org.openlocaloffer.crawler.fetch.robots;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of a robots.txt that says something to us, with the misspellings that search engines
 * accept too.
 *
 * @param value a character for each byte; may be empty
 */
record RobotsLine(Field field, String value) {
  enum Field {
    USER_AGENT("user-agent", "useragent", "user agent"),
    ALLOW("allow"),
    DISALLOW("disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw"),
    CRAWL_DELAY("crawl-delay", "crawldelay", "crawl delay"),
    SITEMAP("sitemap", "site-map");

    private final List<String> spellings;

    Field(String... spellings) {
      this.spellings = List.of(spellings);
    }

    private static Optional<Field> of(String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      return Stream.of(values())
          .filter(field -> field.spellings.stream().anyMatch(lower::startsWith))
          .findFirst();
    }
  }

  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

  /** Lines end as on any system; a byte order mark may be there in part. */
  static Stream<RobotsLine> of(byte[] robotsTxt) {
    String text = new String(robotsTxt, ISO_8859_1);
    int mark = 0;
    while (mark < 3 && mark < text.length() && text.charAt(mark) == BYTE_ORDER_MARK.charAt(mark)) {
      mark++;
    }
    return text.substring(mark).lines().map(RobotsLine::of).flatMap(Optional::stream);
  }

  private static Optional<RobotsLine> of(String line) {
    int comment = line.indexOf('#');
    String said = (comment < 0 ? line : line.substring(0, comment)).strip();
    int colon = said.indexOf(':');
    int end = colon < 0 ? forgottenColon(said) : colon;
    return end < 0
        ? Optional.empty()
        : Field.of(said.substring(0, end).strip())
            .map(field -> new RobotsLine(field, said.substring(end + 1).strip()));
  }

  /** The white space in a line of just two words; -1 where there are more or fewer. */
  private static int forgottenColon(String line) {
    String[] words = line.split("[ \t]+", 3);
    return words.length == 2 ? words[0].length() : -1;
  }
}
