package org.openlocaloffer.quickstart.town.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a town site's robots.txt forbids everybody, so that the ledger can tell a polite crawler
 * from a rude one. Knows path prefixes only, which is all that the town's files use; no crawler
 * should rely on it.
 */
record Robots(List<String> allowed, List<String> disallowed) {
  static Robots parse(String text) {
    Robots robots = new Robots(new ArrayList<>(), new ArrayList<>());
    boolean forAll = false;
    boolean inRules = true;
    for (String line : text.lines().map(Robots::withoutComment).toList()) {
      String[] pair = line.split(":", 2);
      String key = pair[0].trim().toLowerCase(Locale.ROOT);
      String value = pair.length == 2 ? pair[1].trim() : "";
      if (key.equals("user-agent")) {
        forAll = value.equals("*") || (forAll && !inRules);
        inRules = false;
      } else if (!key.isEmpty()) {
        inRules = true;
        if (forAll && !value.isEmpty()) {
          robots.add(key, value);
        }
      }
    }
    return robots;
  }

  private void add(String key, String value) {
    if (key.equals("disallow")) {
      disallowed.add(value);
    } else if (key.equals("allow")) {
      allowed.add(value);
    }
  }

  private static String withoutComment(String line) {
    return line.replaceFirst("#.*", "");
  }

  /** Longest match wins, as in RFC 9309. */
  boolean forbids(String path) {
    return !path.equals("/robots.txt") && longest(disallowed, path) > longest(allowed, path);
  }

  private static int longest(List<String> prefixes, String path) {
    return prefixes.stream().filter(path::startsWith).mapToInt(String::length).max().orElse(-1);
  }
}
