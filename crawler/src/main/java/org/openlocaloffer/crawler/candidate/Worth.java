package org.openlocaloffer.crawler.candidate;

import java.util.Optional;
import java.util.regex.Pattern;
import org.openlocaloffer.crawler.extract.Extraction;

/**
 * Whether a page is something a moderator should see. It refuses only what is plainly nothing:
 * people judge the rest, and pages that an admin named as seeds are never asked about.
 */
final class Worth {
  /** Words; below this a page says nothing of a service, an event or a place. */
  private static final int FEW = 20;

  /** Words; pages that say no more than "not found" stay below this. */
  private static final int SHORT = 120;

  /** Share of the main text's words that are links. */
  private static final double MOSTLY = 0.8;

  private static final Pattern NOT_FOUND =
      Pattern.compile(
          "(?i)\\b(page|content|document) (was |could |can ?|is )?(not|no longer) (be"
              + " |available|exists?|found)|\\bnot found\\b|\\berror 404\\b|\\b404"
              + " error\\b|^404\\b");

  private Worth() {}

  /** Why not; empty where it is worth a look. */
  static Optional<String> refusal(Extraction page) {
    int words = words(page.text());
    if (words < FEW) {
      return Optional.of("says too little");
    }
    return page.linkShare() > MOSTLY ? Optional.of("is a list of links") : Optional.empty();
  }

  /** An error page, whatever its status was. */
  static boolean isNotFound(Extraction page) {
    return words(page.text()) < SHORT
        && (NOT_FOUND.matcher(page.title()).find() || NOT_FOUND.matcher(page.text()).find());
  }

  private static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = !Character.isWhitespace(text.charAt(i));
      words += letter && !inside ? 1 : 0;
      inside = letter;
    }
    return words;
  }
}
