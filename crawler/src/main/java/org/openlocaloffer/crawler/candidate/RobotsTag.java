package org.openlocaloffer.crawler.candidate;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openlocaloffer.crawler.extract.RobotsDirectives;

/** Reads robots directives from X-Robots-Tag headers, those for every robot and those for ours. */
final class RobotsTag {
  /** A name has no space before its colon; the hour of a date has its day there. */
  private static final Pattern NAMED = Pattern.compile("\\s*([^\\s:]{1,60})\\s*:(.*)");

  private static final Set<String> DIRECTIVES =
      Set.of(
          "unavailable_after",
          "unavailable-after",
          "max-snippet",
          "max-image-preview",
          "max-video-preview");

  private RobotsTag() {}

  /**
   * @param headers semicolons between; null where there are none
   * @param agent our product token
   */
  static RobotsDirectives directives(String headers, String agent, Instant now) {
    return headers == null
        ? RobotsDirectives.NONE
        : Arrays.stream(headers.split(";"))
            .map(header -> RobotsDirectives.of(forUs(header, agent), now))
            .reduce(RobotsDirectives.NONE, RobotsDirectives::and);
  }

  /** A name stands before the first of its rules and speaks for those after it. */
  private static String forUs(String header, String agent) {
    StringBuilder rules = new StringBuilder();
    boolean ours = true;
    for (String part : header.split(",")) {
      Matcher named = NAMED.matcher(part);
      boolean isName = named.matches() && !isDirective(named.group(1));
      if (isName) {
        ours = named.group(1).replaceFirst("/.*", "").equalsIgnoreCase(agent);
      }
      if (ours) {
        rules.append(isName ? named.group(2) : part).append(',');
      }
    }
    return rules.toString();
  }

  private static boolean isDirective(String name) {
    return DIRECTIVES.stream().anyMatch(name::equalsIgnoreCase);
  }
}
