package org.openlocaloffer.contracts.source;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.openlocaloffer.contracts.Required;

/**
 * Which pages belong to a source.
 *
 * @param hosts host names, lower case, without port; empty means the hosts of the seeds
 * @param include regular expressions found in path and query, at most 1,000 characters each; empty
 *     means every path
 * @param exclude the same; stronger than include
 * @param depth links followed from a seed, 0 to 20; default 3
 */
public record Scope(List<String> hosts, List<String> include, List<String> exclude, Integer depth) {
  public static final int DEFAULT_DEPTH = 3;

  /** Characters of a regular expression; one that nests thousands deep cannot even be read. */
  private static final int LONGEST = 1_000;

  public Scope {
    hosts = Required.list(hosts).stream().map(String::toLowerCase).toList();
    include = patterns(include, "scope.include");
    exclude = patterns(exclude, "scope.exclude");
    depth = depth == null ? DEFAULT_DEPTH : (int) Required.within(depth, 0, 20, "scope.depth");
  }

  private static List<String> patterns(List<String> patterns, String field) {
    List<String> checked = Required.list(patterns);
    for (String pattern : checked) {
      if (pattern.length() > LONGEST) {
        throw new IllegalArgumentException(
            "%s holds an expression of %,d characters, which is more than %,d: %s…"
                .formatted(field, pattern.length(), LONGEST, pattern.substring(0, 40)));
      }
      try {
        Pattern.compile(pattern);
      } catch (PatternSyntaxException e) {
        throw new IllegalArgumentException(
            "%s is not a regular expression: %s (%s)"
                .formatted(field, pattern, e.getDescription()));
      }
    }
    return checked;
  }
}
