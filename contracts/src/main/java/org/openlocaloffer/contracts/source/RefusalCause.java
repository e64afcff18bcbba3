package org.openlocaloffer.contracts.source;

import java.util.Locale;
import java.util.Optional;
import org.openlocaloffer.contracts.Word;

/**
 * Why the crawler did not fetch an address, or made no candidate of what it fetched: counted in
 * {@code CrawlReport.refused}. {@link #text()} says why, {@link #remedy()} what to do about it.
 */
public enum RefusalCause implements Word {
  /**
   * The crawler could not ask: its database was away, or too little of the lease was left. Says
   * nothing of page or host and stands in no report; the page is fetched later.
   */
  POSTPONED("put off until later"),
  ROBOTS(
      "robots.txt says no",
      "Ask the site's owner to allow our crawler in robots.txt, or leave the source out."),
  /** Robots.txt could not be fetched, so nobody knows whether it says no. */
  ROBOTS_UNREACHABLE(
      "robots.txt could not be fetched, so nothing is",
      "Open the site's /robots.txt in a browser. While it answers with an error or not at all,"
          + " nothing from the site is fetched; a file would do, or 404 Not Found. Try again later,"
          + " or ask whoever runs the site."),
  /** Pages are fetched all the same, but no closer together than the longest pause we keep. */
  CRAWL_DELAY("robots.txt asks for longer pauses than we keep"),
  /** Outside the source's hosts, patterns or depth. Counted for each link that leads there. */
  SCOPE("leads out of the source"),
  /**
   * One of addresses without end: told by its spelling, counted for each link that leads there, or
   * because many pages like it brought nothing new.
   */
  TRAP("address that brings nothing new"),
  /** Further links of a page, or entries of a sitemap, than are taken. Counted for each. */
  TOO_MANY("beyond the links that are taken from one page"),
  BUDGET(
      "beyond the pages that the source may have",
      "The source may know only so many pages; budget.pages sets how many."),
  /** A loopback, private or otherwise local address that the source does not allow. */
  PRIVATE(
      "private address",
      "If the site is the council's own, add its host and port to the source's privateHosts."),
  UNRESOLVABLE("host name without an address", "Check how the host's name is spelt."),
  /** A body longer than the limit, as sent or expanded. */
  TOO_BIG("too big"),
  /** A content type that is not read. */
  TYPE("file of a type that is not read", "Check whether the source is of another kind."),
  /** 429 or 503. */
  BLOCKED(
      "the site asked us to wait",
      "The site asks us to wait: try again later, or with a longer pause in the source, such as "
          + " budget: {delay: PT5S}"),
  /** Sign-in or payment first: 401, 402, 403, 407, 451. */
  FORBIDDEN("not open to everyone", Remedies.PUBLIC_ONLY),
  /** Says 200, or redirects, but only to a form to sign in. What was known of the page stays. */
  LOGIN_WALL("form to sign in where a page should be", Remedies.PUBLIC_ONLY),
  /** A redirect to itself, in a circle, or after too many. */
  REDIRECT_LOOP("redirects in a circle"),
  /** Nothing, or too little, within the time limit. */
  TIMEOUT("no answer in time", Remedies.LATER),
  /** No connection, or one that broke. */
  CONNECTION("no connection", Remedies.LATER),
  /** Another HTTP status that is no success. */
  STATUS("the site answered with an error", Remedies.BROWSER),
  /** 404 or 410. */
  MISSING("page that is not there", Remedies.BROWSER),
  /** Asked for by the page's robots directives. */
  NOINDEX("asks not to be listed"),
  /** The page names another of the source as the one to use, or another source has the entry. */
  DUPLICATE("another address of a known page"),
  /** A list of links, an error page, or nothing. */
  NOT_A_RESOURCE("says nothing about a service"),
  /** A list that held entries and now holds none: what it held before is kept. */
  NONE_FOUND("list that is suddenly empty"),
  /** It has expired, or may not read this. */
  TOKEN("the token was refused", "Put a token that works in OLO_FACEBOOK_TOKEN."),
  /** Not what it says it is, or not what the source's kind reads. */
  UNREADABLE("could not be read"),
  /** Said in words by the crawler, or a cause that only a newer crawler knows. */
  OTHER("for another reason");

  private final String text;
  private final String remedy;

  RefusalCause(String text) {
    this(text, null);
  }

  RefusalCause(String text, String remedy) {
    this.text = text;
    this.remedy = remedy;
  }

  /** The cause of that word; {@link #OTHER} where there is none. */
  public static RefusalCause of(String word) {
    return Word.read(RefusalCause.class, word).orElse(OTHER);
  }

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String text() {
    return text;
  }

  /** What whoever looks after the source can do, in a sentence; empty where nothing helps. */
  public Optional<String> remedy() {
    return Optional.ofNullable(remedy);
  }

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

  /** What several causes have in common. */
  private static final class Remedies {
    static final String PUBLIC_ONLY =
        "Only what everybody can read without signing in is harvested. Open the page in a private"
            + " browser window to see what the crawler sees.";
    static final String LATER = "The site did not answer as it should: try again later.";
    static final String BROWSER =
        "Open the address in a browser, and put the one that works there into the source.";
  }
}
