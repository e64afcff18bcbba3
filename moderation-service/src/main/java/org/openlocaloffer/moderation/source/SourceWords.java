package org.openlocaloffer.moderation.source;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.SourceKind;

/** The crawler's codes as people say them. A code that is not known here is shown as it came. */
public final class SourceWords {
  private static final Map<String, String> CAUSES =
      Map.ofEntries(
          entry("robots", "robots.txt says no"),
          entry("robots-unreachable", "robots.txt could not be fetched, so nothing is"),
          entry("crawl-delay", "robots.txt asks for longer pauses than we keep"),
          entry("scope", "leads out of the source"),
          entry("too-many", "beyond the links that are taken from one page"),
          entry("budget", "beyond the pages that the source may have"),
          entry("private", "private address"),
          entry("unresolvable", "host name without an address"),
          entry("too-big", "too big"),
          entry("type", "file of a type that is not read"),
          entry("blocked", "the site asked us to wait"),
          entry("forbidden", "not open to everyone"),
          entry("login-wall", "form to sign in where a page should be"),
          entry("none-found", "list that is suddenly empty"),
          entry("token", "the token was refused"),
          entry("trap", "address that brings nothing new"),
          entry("redirect-loop", "redirects in a circle"),
          entry("timeout", "no answer in time"),
          entry("connection", "no connection"),
          entry("status", "the site answered with an error"),
          entry("missing", "page that is not there"),
          entry("noindex", "asks not to be listed"),
          entry("duplicate", "another address of a known page"),
          entry("not-a-resource", "says nothing about a service"),
          entry("unreadable", "could not be read"));

  private static final Map<SourceKind, String> KINDS =
      Map.of(
          SourceKind.WEBSITE, "Website",
          SourceKind.SITEMAP, "Sitemap",
          SourceKind.RSS, "RSS or Atom feed",
          SourceKind.ICALENDAR, "Calendar (iCalendar)",
          SourceKind.OPEN_REFERRAL, "Open Referral UK feed",
          SourceKind.MEETUP, "Meetup group",
          SourceKind.EVENTBRITE, "Eventbrite organiser",
          SourceKind.BLUESKY, "Bluesky account",
          SourceKind.MASTODON, "Mastodon account",
          SourceKind.FACEBOOK, "Facebook page or group");

  private static final Map<CrawlReport.Alarm.Kind, String> ALARMS =
      Map.of(
          CrawlReport.Alarm.Kind.NONE_FOUND, "Finds nothing any more",
          CrawlReport.Alarm.Kind.FLOOD, "Far more than ever before",
          CrawlReport.Alarm.Kind.TRAP, "Endless addresses",
          CrawlReport.Alarm.Kind.TOKEN, "Token missing or refused",
          CrawlReport.Alarm.Kind.LOGIN_WALL, "Asks to sign in",
          CrawlReport.Alarm.Kind.BUDGET_DAY, "Today's budget is used up",
          CrawlReport.Alarm.Kind.WINDOW, "Outside its hours",
          CrawlReport.Alarm.Kind.FAILING, "Nothing could be read");

  private static final Map<String, String> ROBOTS =
      Map.of(
          "allowed", "robots.txt allows it",
          "disallowed", "robots.txt says no",
          "unreachable", "robots.txt could not be fetched, so nothing is");

  /** Causes to which the crawler's detail adds nothing. */
  private static final Set<String> SAID = Set.of("robots", "timeout");

  public String cause(String code) {
    return CAUSES.getOrDefault(code, code.replace('-', ' '));
  }

  /** "robots" or "status: 500" as in an example; what is in words already stays as it is. */
  public String example(String cause) {
    String[] parts = cause.split(": ", 2);
    if (!CAUSES.containsKey(parts[0])) {
      return cause;
    }
    return parts.length == 1 || SAID.contains(parts[0])
        ? cause(parts[0])
        : "%s (%s)".formatted(cause(parts[0]), parts[1]);
  }

  public String kind(SourceKind kind) {
    return KINDS.getOrDefault(kind, lower(kind));
  }

  public String alarm(CrawlReport.Alarm.Kind kind) {
    return ALARMS.getOrDefault(kind, lower(kind));
  }

  public String robots(String answer) {
    return ROBOTS.getOrDefault(answer, "robots.txt: " + answer);
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
