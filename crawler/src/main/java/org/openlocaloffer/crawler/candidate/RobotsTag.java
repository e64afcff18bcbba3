package org.openlocaloffer.crawler.candidate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The X-Robots-Tag header: what a site asks of every robot, or of ours by name. */
final class RobotsTag {
  private final String header;
  private final String agent;

  /**
   * @param header commas between; null where there is none
   */
  RobotsTag(String header, String agent) {
    this.header = header == null ? "" : header.toLowerCase(Locale.ROOT);
    this.agent = agent.toLowerCase(Locale.ROOT);
  }

  boolean noindex() {
    return asks("noindex");
  }

  boolean nofollow() {
    return asks("nofollow");
  }

  private boolean asks(String wish) {
    boolean forUs = true;
    for (String part : header.split(",")) {
      String rule = part.strip();
      int colon = rule.indexOf(':');
      // A name stands before the first of its rules and speaks for those after it.
      if (colon > 0 && !isDirective(rule.substring(0, colon))) {
        forUs = rule.substring(0, colon).strip().equals(agent);
        rule = rule.substring(colon + 1).strip();
      }
      if (forUs && Set.of(wish, "none").contains(rule)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDirective(String name) {
    return Arrays.asList(
            "unavailable_after", "max-snippet", "max-image-preview", "max-video-preview")
        .contains(name.strip());
  }
}
