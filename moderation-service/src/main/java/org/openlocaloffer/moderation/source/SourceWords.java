package org.openlocaloffer.moderation.source;

import java.util.Locale;
import java.util.Map;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.SourceKind;

/** Kinds of source and alarms as people say them. */
public final class SourceWords {
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

  public String kind(SourceKind kind) {
    return KINDS.getOrDefault(kind, lower(kind));
  }

  public String alarm(CrawlReport.Alarm.Kind kind) {
    return ALARMS.getOrDefault(kind, lower(kind));
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
