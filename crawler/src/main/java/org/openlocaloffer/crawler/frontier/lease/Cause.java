package org.openlocaloffer.crawler.frontier.lease;

import java.util.Locale;

/**
 * Why something was not fetched, or came to no candidate: the keys of {@code CrawlReport.refused}.
 */
public enum Cause {
  /**
   * We could not ask: our database was away, or too little of the lease was left. Says nothing of
   * page or host, and makes no outcome: the lease runs out and the page is claimed anew.
   */
  POSTPONED,
  /** robots.txt says no. */
  ROBOTS,
  /** robots.txt could not be had, so nobody knows whether it says no. */
  ROBOTS_UNREACHABLE,
  /** robots.txt asks for a longer pause than we wait. */
  CRAWL_DELAY,
  /** Outside the source's hosts, patterns or depth. Counted for each link that leads there. */
  SCOPE,
  /**
   * One of addresses without end: by its spelling, counted for each link that leads there, or where
   * many pages before it brought nothing new.
   */
  TRAP,
  /** Further links of a page, or entries of a sitemap, than are taken. Counted for each. */
  TOO_MANY,
  /** The source knows as many pages as its budget allows. */
  BUDGET,
  /** A loopback, private or otherwise local address that the source does not allow. */
  PRIVATE,
  /** The host's name has no address. */
  UNRESOLVABLE,
  /** A body longer than the limit, as sent or expanded. */
  TOO_BIG,
  /** A content type that is not read. */
  TYPE,
  /** The host asks for patience: 429, 503. */
  BLOCKED,
  /** Sign-in or payment first: 401, 402, 403, 407, 451. */
  FORBIDDEN,
  /** Says 200, or leads on, but only to a form to sign in. What was known of the page stays. */
  LOGIN_WALL,
  /** A redirect to itself, in a circle, or after too many. */
  REDIRECT_LOOP,
  /** Nothing, or too little, within the time limit. */
  TIMEOUT,
  /** No connection, or one that broke. */
  CONNECTION,
  /** Another HTTP status that is no success. */
  STATUS,
  /** 404 or 410. */
  MISSING,
  /** The page asks not to be listed. */
  NOINDEX,
  /** Another page of the source is named as the one to use. */
  DUPLICATE,
  /** A list of links, an error page, a sign-in form, or nothing. */
  NOT_A_RESOURCE,
  /** A list that held entries, and now holds none: what it held before is kept. */
  NONE_FOUND,
  /** The operator's token is refused: it has expired, or may not read this. */
  TOKEN,
  /** Could not be read as what it says it is. */
  UNREADABLE;

  /**
   * Whether it says something of the host and nothing of the page: the host is left alone for a
   * while.
   */
  public boolean isOfHost() {
    return this == BLOCKED
        || this == ROBOTS_UNREACHABLE
        || this == CONNECTION
        || this == UNRESOLVABLE;
  }

  /** Whether it may well be the fault of whoever linked to the page, and none of its source's. */
  boolean isOfLink() {
    return this == ROBOTS || this == SCOPE || this == TRAP || this == TYPE || this == MISSING;
  }

  /** As in reports: lower case with hyphens. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
