package org.openlocaloffer.contracts.source;

/** How a source is read. */
public enum SourceKind {
  WEBSITE,
  SITEMAP,
  RSS,
  ICALENDAR,
  OPEN_REFERRAL,
  MEETUP,
  EVENTBRITE,
  BLUESKY,
  MASTODON,
  FACEBOOK
}
