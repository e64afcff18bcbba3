package org.openlocaloffer.crawler.frontier.address;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What is alike in the addresses that one script of a site makes: host, first folder, depth, and
 * the names of the parameters, such as {@code club.example/events/*?month}.
 */
public final class AddressShape {
  /** Folders that differ only in what lies deeper are one. */
  private static final int DEEPEST = 4;

  /** Characters; what is longer is made up for each page. */
  private static final int LONGEST_NAME = 40;

  private AddressShape() {}

  public static String of(CanonicalUrl url) {
    String[] parts = url.pathAndQuery().split("\\?", 2);
    String query = parts.length == 1 ? null : parts[1];
    return url.host() + folders(parts[0], query != null) + names(query);
  }

  private static String folders(String path, boolean parameters) {
    String[] names = path.substring(1).split("/", -1);
    boolean alone = names.length == 1 && !parameters;
    String others = "/*".repeat(Math.min(names.length - 1, DEEPEST));
    return "/" + (alone ? "*" : name(names[0])) + others;
  }

  private static String name(String name) {
    return name.length() > LONGEST_NAME ? "*" : name.replaceAll("\\d+", "#");
  }

  private static String names(String query) {
    return query == null
        ? ""
        : Arrays.stream(query.split("&"))
            .map(parameter -> name(parameter.replaceFirst("=.*", "")))
            .distinct()
            .sorted()
            .limit(DEEPEST)
            .collect(Collectors.joining("&", "?", ""));
  }
}
