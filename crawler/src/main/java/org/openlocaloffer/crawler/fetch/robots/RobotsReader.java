package org.openlocaloffer.crawler.fetch.robots;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openlocaloffer.crawler.fetch.robots.RobotRules.Rule;

/**
 * Picks from the lines of a robots.txt what is meant for one agent: all groups that name it, or
 * where none does all for {@code *}. For one thread and one file.
 */
final class RobotsReader {
  private static final class Group {
    private final List<Rule> rules = new ArrayList<>();
    private Duration crawlDelay = Duration.ZERO;
    private boolean isOpen;
  }

  /** More than any honest site names. */
  private static final int MOST_SITEMAPS = 100;

  private static final Pattern TOKEN = Pattern.compile("^[A-Za-z_-]+");
  private static final Pattern EVERYONE = Pattern.compile("^[*](\\s|$)");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}([.]\\d{0,9})?");
  private static final String INDEX = "/index.htm";

  private final String agent;
  private final Group ours = new Group();
  private final Group everyones = new Group();
  private final List<String> sitemaps = new ArrayList<>();
  private boolean namesUs;
  private boolean amongNames;

  RobotsReader(String agent) {
    this.agent = agent;
  }

  List<Rule> rules() {
    return ownGroup().rules;
  }

  Duration crawlDelay() {
    return ownGroup().crawlDelay;
  }

  List<String> sitemaps() {
    return sitemaps;
  }

  private Group ownGroup() {
    return namesUs ? ours : everyones;
  }

  void read(RobotsLine line) {
    switch (line.field()) {
      case USER_AGENT -> name(line.value());
      case ALLOW, DISALLOW -> rule(line.value(), line.field() == RobotsLine.Field.ALLOW);
      // Neither of these ends a group (RFC 9309, 2.2.4).
      case CRAWL_DELAY -> delay(line.value());
      case SITEMAP -> sitemap(line.value());
    }
  }

  /** Names in a row share the rules that follow; after a rule a name begins anew. */
  private void name(String value) {
    if (!amongNames) {
      ours.isOpen = false;
      everyones.isOpen = false;
    }
    amongNames = true;
    Matcher token = TOKEN.matcher(value);
    if (token.find() && token.group().equalsIgnoreCase(agent)) {
      ours.isOpen = true;
      namesUs = true;
    } else if (EVERYONE.matcher(value).find()) {
      everyones.isOpen = true;
    }
  }

  private void rule(String path, boolean allow) {
    amongNames = false;
    if (path.isEmpty()) {
      return;
    }
    open().forEach(group -> group.rules.add(new Rule(path, allow)));
    int file = path.lastIndexOf('/');
    if (allow && file >= 0 && path.startsWith(INDEX, file)) {
      // Who shows the index shows the folder, which is the same page.
      Rule folder = new Rule(path.substring(0, file + 1) + "$", true);
      open().forEach(group -> group.rules.add(folder));
    }
  }

  private void delay(String value) {
    if (SECONDS.matcher(value).matches()) {
      Duration asked = Duration.ofMillis((long) (Double.parseDouble(value) * 1_000));
      open()
          .filter(group -> asked.compareTo(group.crawlDelay) > 0)
          .forEach(group -> group.crawlDelay = asked);
    }
  }

  private void sitemap(String address) {
    if (sitemaps.size() < MOST_SITEMAPS) {
      sitemaps.add(address);
    }
  }

  private Stream<Group> open() {
    return Stream.of(ours, everyones).filter(group -> group.isOpen);
  }
}
