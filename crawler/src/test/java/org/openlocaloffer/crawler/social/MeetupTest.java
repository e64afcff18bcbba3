package org.openlocaloffer.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openlocaloffer.crawler.social.AccountDocuments.document;
import static org.openlocaloffer.crawler.social.AccountDocuments.source;
import static org.openlocaloffer.crawler.social.AccountDocuments.text;
import static org.openlocaloffer.crawler.social.AccountDocuments.values;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Entry;
import org.openlocaloffer.crawler.kind.Kind;
import org.openlocaloffer.crawler.kind.Unreadable;

class MeetupTest {
  private static final String EVENTS = "https://www.meetup.com/marsh-walkers/events/";
  private static final Contents OF_THE_CALENDAR =
      new Contents(List.of(), List.of(), List.of(), true, List.of());

  private final Meetup meetup =
      new Meetup(
          new Kind() {
            @Override
            public List<URI> seeds(Source source) {
              return List.of();
            }

            @Override
            public Contents read(Document document) {
              return OF_THE_CALENDAR;
            }
          },
          new Extractor());

  @Test
  void beginsAtTheGroupsEvents() throws Unreadable {
    assertThat(
            meetup.seeds(
                source(
                    SourceKind.MEETUP,
                    "https://www.meetup.com/marsh-walkers",
                    "https://www.meetup.com/en-GB/marsh-walkers/events/901/?x=1",
                    "https://www.meetup.com/marsh-walkers/events/ical/",
                    "http://gatherround.localhost:8090/marsh-walkers/events/")))
        .extracting(URI::toString)
        .containsExactly(
            EVENTS,
            EVENTS,
            EVENTS + "ical/",
            "http://gatherround.localhost:8090/marsh-walkers/events/");
  }

  @Test
  void refusesAddressesThatAreNoGroup() {
    for (String seed : List.of("https://www.meetup.com/", "https://www.meetup.com/find/?q=x")) {
      assertThatThrownBy(() -> meetup.seeds(source(SourceKind.MEETUP, seed)))
          .isInstanceOf(Unreadable.class)
          .hasMessageContaining("https://www.meetup.com/GROUP/");
    }
  }

  @Test
  void readsTheEventsOfTheGroup() throws Unreadable {
    Contents contents = events();

    assertThat(contents.entries())
        .extracting(Entry::url)
        .containsExactly(EVENTS + "901/", EVENTS + "902/");
    Entry walk = contents.entries().get(0);
    assertThat(walk.cancelled()).isFalse();
    assertThat(walk.text()).contains("What to bring", "wellies").doesNotContain("##", "alert");
    assertThat(walk.snapshot()).contains("<li>wellies</li>");
    assertThat(AccountDocuments.events(walk))
        .containsExactly(
            "2027-05-03T09:00:00Z/2027-05-03T11:00:00Z Towpath walk with [name left out]");
    assertThat(values(walk, ClaimField.ADDRESS).get(0))
        .isEqualTo("Fernbrook School, Mill Lane, Brackenford, zz4 7fb");
    assertThat(values(walk, ClaimField.POSTCODE)).containsExactly("ZZ4 7FB");
    assertThat(values(walk, ClaimField.COST)).containsExactly("£2.50");
    assertThat(values(walk, ClaimField.ORGANISATION)).containsExactly("Marsh Walkers");
    assertThat(values(walk, ClaimField.SCHEDULE)).contains("Every month on the first Monday");
    assertThat(values(walk, ClaimField.PHONE)).containsExactly("+441632960144");
  }

  @Test
  void tellsWhatIsOnlineAndWhatIsCalledOff() throws Unreadable {
    Entry talk = events().entries().get(1);

    assertThat(talk.cancelled()).isTrue();
    assertThat(values(talk, ClaimField.HOW)).containsExactly("Online");
    assertThat(values(talk, ClaimField.ADDRESS)).isEmpty();
  }

  @Test
  void countsABrokenEventAndLeadsToTheGroupsOwnPage() throws Unreadable {
    Contents contents = events();

    assertThat(contents.faults()).containsExactly("event 903: empty title");
    assertThat(contents.complete()).isFalse();
    assertThat(contents.pages()).isEmpty();
    assertThat(contents.lists())
        .containsExactly(URI.create("https://www.meetup.com/marsh-walkers/"));
  }

  @Test
  void readsTheGroupItself() throws Unreadable {
    Contents contents =
        meetup.read(
            document(
                SourceKind.MEETUP, "https://www.meetup.com/marsh-walkers/", "meetup-events.html"));

    assertThat(contents.entries()).hasSize(1);
    Entry group = contents.entries().get(0);
    assertThat(group.title()).isEqualTo("Marsh Walkers");
    assertThat(group.text())
        .isEqualTo(
            "Slow walks for disabled children and their families.\n"
                + "Led by [name left out].\n"
                + "Topics: Walking, Special needs");
    assertThat(values(group, ClaimField.ORGANISATION)).containsExactly("Marsh Walkers");
    assertThat(contents.lists()).containsExactly(URI.create(EVENTS));
  }

  @Test
  void leavesOutMembersAndWhoeverComes() throws Unreadable {
    assertThat(AccountDocuments.wire(events()))
        .doesNotContainIgnoringCase("Perpetua", "Dunnock", "Leofric", "Tansy", "announce@")
        .doesNotContain("7700", "6600", "8806", "photos.example", "May knows", "31")
        .contains("3 May");
  }

  @Test
  void fallsBackToStructuredData() throws Unreadable {
    Contents contents =
        meetup.read(
            text(
                SourceKind.MEETUP,
                EVENTS + "901/",
                """
                <h1>Towpath walk</h1><p>Hosted by Perpetua Dunnock</p>
                <script type="application/ld+json">{"@type":"Event","name":"Towpath walk",
                "url":"https://www.meetup.com/marsh-walkers/events/901/","description":"With Leofric Tansy.",
                "startDate":"2027-05-03T10:00:00+01:00","eventStatus":"https://schema.org/EventCancelled",
                "location":{"@type":"Place","name":"Fernbrook School","address":{"@type":"PostalAddress",
                "streetAddress":"Mill Lane","addressLocality":"Brackenford","postalCode":"ZZ4 7FB"}},
                "organizer":{"@type":"Organization","name":"Perpetua Dunnock"},
                "performer":[{"@type":"Person","name":"Leofric Tansy"}]}</script>\
                """));

    Entry walk = contents.entries().get(0);
    assertThat(walk.url()).isEqualTo(EVENTS + "901/");
    assertThat(walk.cancelled()).isTrue();
    assertThat(values(walk, ClaimField.POSTCODE)).containsExactly("ZZ4 7FB");
    assertThat(AccountDocuments.events(walk)).containsExactly("2027-05-03T09:00:00Z Towpath walk");
    assertThat(AccountDocuments.wire(contents)).doesNotContain("Perpetua", "Leofric");
  }

  @Test
  void namesALoginWall() {
    assertThatThrownBy(
            () ->
                meetup.read(
                    text(SourceKind.MEETUP, EVENTS, "<title>Login to Meetup | Meetup</title>")))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("Meetup asks to sign in");
    assertThatThrownBy(
            () ->
                meetup.read(
                    text(
                        SourceKind.MEETUP,
                        EVENTS,
                        "<script id=\"__NEXT_DATA__\">{\"props\":{</script>")))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("neither a group nor events");
  }

  @Test
  void leavesCalendarsToTheirKind() throws Unreadable {
    assertThat(meetup.read(text(SourceKind.MEETUP, EVENTS + "ical/", "BEGIN:VCALENDAR\r\n")))
        .isSameAs(OF_THE_CALENDAR);
  }

  private Contents events() throws Unreadable {
    return meetup.read(document(SourceKind.MEETUP, EVENTS, "meetup-events.html"));
  }
}
