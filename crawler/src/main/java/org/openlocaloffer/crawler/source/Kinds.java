package org.openlocaloffer.crawler.source;

import java.util.Map;
import java.util.Optional;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.feed.Syndication;
import org.openlocaloffer.crawler.feed.calendar.ICalendar;
import org.openlocaloffer.crawler.feed.openreferral.OpenReferral;
import org.openlocaloffer.crawler.kind.Kind;
import org.openlocaloffer.crawler.social.Bluesky;
import org.openlocaloffer.crawler.social.Eventbrite;
import org.openlocaloffer.crawler.social.Mastodon;
import org.openlocaloffer.crawler.social.Meetup;
import org.openlocaloffer.crawler.social.facebook.Facebook;

/**
 * The reader of each kind of source. Websites and sitemaps have none: the crawler reads pages and
 * lists of pages without one.
 */
public final class Kinds {
  private final Map<SourceKind, Kind> kinds;

  public Kinds(Map<SourceKind, Kind> kinds) {
    this.kinds = Map.copyOf(kinds);
  }

  /**
   * With the tokens of this process's environment, so that no topology, log or table ever holds
   * one.
   */
  public static Kinds fromEnvironment() {
    return with(System.getenv());
  }

  /**
   * @param environment where tokens are, by the names that the kinds say
   */
  static Kinds with(Map<String, String> environment) {
    Extractor extractor = new Extractor();
    Kind calendar = new ICalendar(extractor);
    return new Kinds(
        Map.of(
            SourceKind.RSS, new Syndication(extractor),
            SourceKind.ICALENDAR, calendar,
            SourceKind.OPEN_REFERRAL, new OpenReferral(extractor),
            SourceKind.MEETUP, new Meetup(calendar, extractor),
            SourceKind.EVENTBRITE, new Eventbrite(extractor),
            SourceKind.BLUESKY, new Bluesky(extractor),
            SourceKind.MASTODON, new Mastodon(extractor),
            SourceKind.FACEBOOK, new Facebook(environment, extractor)));
  }

  public Optional<Kind> of(SourceKind kind) {
    return Optional.ofNullable(kinds.get(kind));
  }
}
