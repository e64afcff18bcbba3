package org.openlocaloffer.crawler.fetch.robots;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;

/** What a robots.txt says to us (RFC 9309). */
public final class RobotRules {
  private final BaseRobotRules rules;

  private RobotRules(BaseRobotRules rules) {
    this.rules = rules;
  }

  /**
   * @param agent our product token
   */
  public static RobotRules parse(byte[] robotsTxt, String agent) {
    // Its own ceiling on Crawl-delay would turn a patient site into a forbidden one; ours is
    // elsewhere.
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    return new RobotRules(
        parser.parseContent(
            "https://any.example/robots.txt",
            robotsTxt,
            "text/plain",
            List.of(agent.toLowerCase(Locale.ROOT))));
  }

  public boolean allows(CanonicalUrl url) {
    return allows(url.text());
  }

  /**
   * @param url as written
   */
  public boolean allows(String url) {
    return rules.isAllowed(url);
  }

  /** Zero where it asks for none. */
  public Duration crawlDelay() {
    return rules.getCrawlDelay() > 0 ? Duration.ofMillis(rules.getCrawlDelay()) : Duration.ZERO;
  }

  public List<String> sitemaps() {
    return rules.getSitemaps();
  }
}
