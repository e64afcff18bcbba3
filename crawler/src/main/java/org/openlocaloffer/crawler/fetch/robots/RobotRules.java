package org.openlocaloffer.crawler.fetch.robots;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;

/**
 * What a robots.txt says to us (RFC 9309). Of the rules that match an address the longest counts,
 * and of two as long the one that allows. Unchanging, safe for use by many threads.
 */
public final class RobotRules {
  /**
   * An Allow or Disallow line.
   *
   * @param path a character for each byte
   */
  record Rule(String path, boolean allow) {}

  private record Compiled(PathPattern pattern, boolean allow) {}

  private static final Comparator<Compiled> MOST_SPECIFIC_FIRST =
      Comparator.comparing((Compiled rule) -> rule.pattern.length())
          .thenComparing(Compiled::allow)
          .reversed();

  /** As written, and in the spelling of {@link Escapes#normal}. */
  private final List<Compiled> written;

  private final List<Compiled> normal;
  private final Duration crawlDelay;
  private final List<String> sitemaps;

  private RobotRules(List<Rule> rules, Duration crawlDelay, List<String> sitemaps) {
    this.written = compiled(rules, Escapes::written);
    this.normal = compiled(rules, Escapes::normal);
    this.crawlDelay = crawlDelay;
    this.sitemaps = List.copyOf(sitemaps);
  }

  /**
   * @param agent our product token
   */
  public static RobotRules parse(byte[] robotsTxt, String agent) {
    RobotsReader reader = new RobotsReader(agent);
    RobotsLine.of(robotsTxt).forEach(reader::read);
    return new RobotRules(reader.rules(), reader.crawlDelay(), reader.sitemaps());
  }

  private static List<Compiled> compiled(List<Rule> rules, UnaryOperator<String> spelling) {
    return rules.stream()
        .map(rule -> new Compiled(new PathPattern(spelling.apply(rule.path)), rule.allow))
        .sorted(MOST_SPECIFIC_FIRST)
        .toList();
  }

  /** A canonical address is in its one spelling, so the rules are taken in theirs. */
  public boolean allows(CanonicalUrl url) {
    return allows(normal, Escapes.normal(url.pathAndQuery()));
  }

  /**
   * Byte for byte, as Google compares: no spelling is taken for another.
   *
   * @param url as written
   */
  public boolean allows(String url) {
    return allows(written, path(url));
  }

  private static boolean allows(List<Compiled> rules, String path) {
    return rules.stream()
        .filter(rule -> rule.pattern.matches(path))
        .findFirst()
        .map(Compiled::allow)
        .orElse(true);
  }

  /** Path and query of an address, a character for each byte. */
  private static String path(String url) {
    String bytes = new String(url.getBytes(UTF_8), ISO_8859_1).replaceFirst("#.*", "");
    int scheme = bytes.indexOf("//");
    int from = scheme < 0 ? 0 : scheme + 2;
    while (from < bytes.length() && "/?;".indexOf(bytes.charAt(from)) < 0) {
      from++;
    }
    String path = bytes.substring(from);
    return path.startsWith("/") ? path : "/" + path;
  }

  /** Zero where it asks for none. */
  public Duration crawlDelay() {
    return crawlDelay;
  }

  /** As written, not more than a hundred. */
  public List<String> sitemaps() {
    return sitemaps;
  }

  /** What it takes to keep them, roughly, in bytes. */
  public int weight() {
    return normal.stream().mapToInt(rule -> 200 + 4 * rule.pattern.length()).sum();
  }
}
