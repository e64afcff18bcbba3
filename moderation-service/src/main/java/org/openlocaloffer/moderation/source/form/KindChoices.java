package org.openlocaloffer.moderation.source.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.moderation.source.SourceWords;
import org.openlocaloffer.sitekit.component.Choice;

/** The kinds of source, each with what to paste for it. */
final class KindChoices {
  private static final Map<SourceKind, String> HINTS =
      Map.of(
          SourceKind.WEBSITE,
          "The address of a first page, such as https://www.choir.example/. Its links are"
              + " followed.",
          SourceKind.SITEMAP,
          "The address of the list of its pages, such as https://www.choir.example/sitemap.xml",
          SourceKind.RSS,
          "The feed’s address, such as https://www.choir.example/feed/",
          SourceKind.ICALENDAR,
          "The calendar’s address, such as https://www.choir.example/events.ics, or one that begins"
              + " with webcal://",
          SourceKind.OPEN_REFERRAL,
          "The address of its list of services, such as https://api.council.example/services",
          SourceKind.MEETUP,
          "The group’s address, such as https://www.meetup.com/GROUP/",
          SourceKind.EVENTBRITE,
          "The organiser’s address, such as https://www.eventbrite.co.uk/o/ORGANISER-123",
          SourceKind.BLUESKY,
          "The account’s address, such as https://bsky.app/profile/HANDLE",
          SourceKind.MASTODON,
          "The account’s address on its own host, such as https://social.example/@name",
          SourceKind.FACEBOOK,
          "The address of the Page or group, such as https://www.facebook.com/PAGE. Nothing is read"
              + " until the operator has set the council’s token, OLO_FACEBOOK_TOKEN.");

  private KindChoices() {}

  static List<Choice> all() {
    SourceWords words = new SourceWords();
    return Stream.of(SourceKind.values())
        .map(kind -> new Choice(kind.name(), words.kind(kind), HINTS.get(kind)))
        .toList();
  }
}
