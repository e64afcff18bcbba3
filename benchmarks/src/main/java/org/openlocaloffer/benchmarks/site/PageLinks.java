package org.openlocaloffer.benchmarks.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The links in one page's main part: those that lead to all other pages, some of them spelt twice
 * or oddly, and some that a polite crawler leaves alone.
 */
final class PageLinks {
  private static final int ASIDE = 5;

  /** Different pages of one host that are to be left alone. */
  private static final int SELDOM = 10;

  private final SiteSet set;
  private final int port;
  private final Random random;

  PageLinks(SiteSet set, int port, Random random) {
    this.set = set;
    this.port = port;
    this.random = random;
  }

  /** As {@code <li>} elements. */
  List<String> of(int host, int page) {
    List<String> links = new ArrayList<>();
    List<Integer> children = set.children(page);
    for (int child : children) {
      links.add(item(set.path(host, child), Topics.name(host * 7 + child), ""));
    }
    for (int i = children.size(); i < children.size() + ASIDE; i++) {
      int other = random.nextInt(set.pagesPerHost());
      links.add(item(spelt(host, page, other), Topics.name(host * 7 + other), ""));
    }
    int again = SiteSet.parent(page);
    links.add(item(set.path(host, again) + "#contact", "Contact details", ""));
    links.add(item(spelt(host, page, again), "Back to the overview", ""));
    links.add(item(SiteSet.DISALLOWED + "profile-" + page % SELDOM, "Members' area", ""));
    links.add(
        item(SiteSet.UNFOLLOWED + "add-" + page % SELDOM, "Add to calendar", " rel=\"nofollow\""));
    links.add(item("http://" + set.outsider() + ":" + port + "/from-" + host, "A neighbour", ""));
    return links;
  }

  /** One page has many spellings. */
  private String spelt(int host, int from, int to) {
    String path = set.path(host, to);
    return switch (random.nextInt(5)) {
      case 0 -> path + "#section-" + random.nextInt(4);
      case 1 -> "http://" + set.address(host) + ":" + port + path;
      case 2 -> (from == 0 ? "." : "..") + path;
      case 3 -> "/advice/.." + path;
      default -> path;
    };
  }

  private static String item(String address, String text, String relation) {
    return "<li><a href=\"" + address + "\"" + relation + ">" + text + "</a></li>\n";
  }
}
