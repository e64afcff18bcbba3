package org.openlocaloffer.moderation.source;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.SourceKind;

/** The crawler's codes as people say them. A code that is not known here is shown as it came. */
public final class SourceWords {
  private static final Map<String, String> CAUSES =
      Map.ofEntries(
          entry("robots", "robots.txt says no"),
          entry("robots-unreachable", "robots.txt could not be had"),
          entry("crawl-delay", "robots.txt asks for longer pauses than we keep"),
          entry("scope", "links that lead out of the source"),
          entry("too-many", "more links on one page than are taken"),
          entry("budget", "more pages than the source may have"),
          entry("private", "private addresses"),
          entry("unresolvable", "host names without an address"),
          entry("too-big", "too big"),
          entry("type", "files of a type that is not read"),
          entry("blocked", "the site asked us to wait"),
          entry("forbidden", "not open to everyone"),
          entry("login-wall", "forms to sign in where a page should be"),
          entry("none-found", "lists that are suddenly empty"),
          entry("token", "the token was refused"),
          entry("trap", "addresses that bring nothing new"),
          entry("redirect-loop", "redirects in a circle"),
          entry("timeout", "no answer in time"),
          entry("connection", "no connection"),
          entry("status", "errors of the site"),
          entry("missing", "pages that are not there"),
          entry("noindex", "pages that ask not to be listed"),
          entry("duplicate", "other addresses of one page"),
          entry("not-a-resource", "pages that say nothing of a service"),
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
          CrawlReport.Alarm.Kind.NONE_FOUND, "Nothing found any more",
          CrawlReport.Alarm.Kind.FLOOD, "Far more than ever before",
          CrawlReport.Alarm.Kind.TRAP, "Addresses without end",
          CrawlReport.Alarm.Kind.TOKEN, "Token missing or refused",
          CrawlReport.Alarm.Kind.LOGIN_WALL, "Asks to sign in",
          CrawlReport.Alarm.Kind.BUDGET_DAY, "Today's budget is used up",
          CrawlReport.Alarm.Kind.WINDOW, "Outside its hours",
          CrawlReport.Alarm.Kind.FAILING, "Nothing could be read");

  public String cause(String code) {
    return CAUSES.getOrDefault(code, code.replace('-', ' '));
  }

  public String kind(SourceKind kind) {
    return KINDS.getOrDefault(kind, lower(kind));
  }

  public String alarm(CrawlReport.Alarm.Kind kind) {
    return ALARMS.getOrDefault(kind, lower(kind));
  }

  /** Whether the source only waits, and nobody need look at it. */
  public boolean isWaiting(CrawlReport.Alarm.Kind kind) {
    return kind == CrawlReport.Alarm.Kind.BUDGET_DAY || kind == CrawlReport.Alarm.Kind.WINDOW;
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
