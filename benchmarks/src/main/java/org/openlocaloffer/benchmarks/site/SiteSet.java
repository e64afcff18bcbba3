package org.openlocaloffer.benchmarks.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Websites of one size, made from numbers alone: whoever names the same set gets the same pages and
 * links. Each website is a loopback address of its own, because *.localhost names resolve in Java
 * and in browsers but not in every crawler.
 *
 * @param number which set; two sets share no address
 * @param hosts 1 to 200
 * @param pages in all, the same for every host
 */
public record SiteSet(int number, int hosts, int pages) {
  /** Below it lie pages that robots.txt disallows. */
  static final String DISALLOWED = "/members/";

  /** Below it lie pages that are linked with rel=nofollow only. */
  static final String UNFOLLOWED = "/calendar/";

  /** Links from a page to pages one further from the home page. */
  private static final int CHILDREN = 4;

  /** The last part of the address of a website that nobody was sent to. */
  private static final int OUTSIDER = 250;

  public SiteSet {
    if (number < 1 || number > 200 || hosts < 1 || hosts > 200) {
      throw new IllegalArgumentException("sets and their hosts are numbered from 1 to 200");
    }
    if (pages < hosts || pages % hosts != 0) {
      throw new IllegalArgumentException(
          pages + " pages cannot be shared out evenly among " + hosts + " hosts");
    }
  }

  public int pagesPerHost() {
    return pages / hosts;
  }

  /** The websites to crawl. */
  public List<String> addresses() {
    return IntStream.range(0, hosts).mapToObj(this::address).toList();
  }

  /**
   * @param host from 0
   */
  String address(int host) {
    return address(number, host + 1);
  }

  /** Is linked to and there to be fetched, but belongs to no source. */
  String outsider() {
    return address(number, OUTSIDER);
  }

  /**
   * @param page from 0, the home page
   */
  String path(int host, int page) {
    return page == 0
        ? "/"
        : "/" + Topics.section(page) + "/" + Topics.slug(host * 7 + page) + "-" + page;
  }

  /** Every page that a polite crawler gets to. */
  public List<String> paths(int host) {
    return IntStream.range(0, pagesPerHost()).mapToObj(page -> path(host, page)).toList();
  }

  /** Whether a website of this set, the outsider among them. */
  public boolean holds(String address) {
    return address.startsWith("127.0." + (10 + number) + ".");
  }

  public static boolean isDisallowed(String path) {
    return path.startsWith(DISALLOWED);
  }

  public static boolean isUnfollowed(String path) {
    return path.startsWith(UNFOLLOWED);
  }

  /** The pages below this one in the website's tree; every page is below the home page. */
  List<Integer> children(int page) {
    List<Integer> children = new ArrayList<>();
    for (int child = CHILDREN * page + 1; child <= CHILDREN * page + CHILDREN; child++) {
      if (child < pagesPerHost()) {
        children.add(child);
      }
    }
    return children;
  }

  /** The page above; the home page's is itself. */
  static int parent(int page) {
    return page == 0 ? 0 : (page - 1) / CHILDREN;
  }

  private static String address(int number, int host) {
    return "127.0." + (10 + number) + "." + host;
  }
}
