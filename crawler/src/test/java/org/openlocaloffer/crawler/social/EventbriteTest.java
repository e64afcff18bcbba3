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
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Entry;
import org.openlocaloffer.crawler.kind.Unreadable;

class EventbriteTest {
  private static final String ORGANISER =
      "https://www.eventbrite.co.uk/o/marsh-theatre-company-301";
  private static final String EVENT = "https://www.eventbrite.co.uk/e/relaxed-panto-tickets-71";

  private final Eventbrite eventbrite = new Eventbrite();

  @Test
  void beginsAtTheOrganiser() throws Unreadable {
    assertThat(
            eventbrite.seeds(
                source(
                    SourceKind.EVENTBRITE,
                    ORGANISER + "?aff=x",
                    "https://marsh.eventbrite.ie/",
                    "http://ticketbarn.localhost:8090/o/marsh-301")))
        .extracting(URI::toString)
        .containsExactly(
            ORGANISER,
            "https://marsh.eventbrite.ie/",
            "http://ticketbarn.localhost:8090/o/marsh-301");
    for (String seed :
        List.of("https://www.eventbrite.co.uk/", "https://www.eventbrite.com/d/uk/events/")) {
      assertThatThrownBy(() -> eventbrite.seeds(source(SourceKind.EVENTBRITE, seed)))
          .isInstanceOf(Unreadable.class)
          .hasMessageContaining("/o/ORGANISER-123");
    }
  }

  @Test
  void tellsOfTheOrganisationAndLeadsToItsComingEvents() throws Unreadable {
    Contents contents =
        eventbrite.read(document(SourceKind.EVENTBRITE, ORGANISER, "eventbrite-organiser.html"));

    assertThat(contents.lists())
        .containsExactlyInAnyOrder(
            URI.create(EVENT), URI.create("https://www.eventbrite.co.uk/e/drama-for-all-72"));
    assertThat(contents.entries())
        .extracting(Entry::title)
        .containsExactly("Marsh Theatre Company");
    assertThat(values(contents.entries().get(0), ClaimField.PHONE))
        .containsExactly("+441632960150");
    assertThat(AccountDocuments.wire(contents)).doesNotContain("Leofric", "/user/");
  }

  @Test
  void readsAnEvent() throws Unreadable {
    Contents contents =
        eventbrite.read(document(SourceKind.EVENTBRITE, EVENT, "eventbrite-event.html"));

    Entry panto = contents.entries().get(0);
    assertThat(panto.url()).isEqualTo(EVENT);
    assertThat(panto.title()).isEqualTo("Relaxed panto");
    assertThat(panto.text()).startsWith("Lights stay on and you may come and go.");
    assertThat(AccountDocuments.events(panto))
        .containsExactly("2026-12-12T14:00:00Z/2026-12-12T16:00:00Z Relaxed panto");
    assertThat(values(panto, ClaimField.POSTCODE)).containsExactly("ZZ1 1DX");
    assertThat(values(panto, ClaimField.COST)).contains("£3 to £5");
    assertThat(values(panto, ClaimField.AGES)).containsExactly("5-16");
  }

  @Test
  void namesNobodyWhoRunsPlaysOrComes() throws Unreadable {
    Contents contents =
        eventbrite.read(document(SourceKind.EVENTBRITE, EVENT, "eventbrite-event.html"));

    assertThat(AccountDocuments.wire(contents))
        .doesNotContainIgnoringCase("Perpetua", "Dunnock", "Leofric", "Isolde", "img.example");
  }

  @Test
  void anOrganiserWithoutEventsIsNoFault() throws Unreadable {
    Contents contents =
        eventbrite.read(
            text(
                SourceKind.EVENTBRITE,
                ORGANISER,
                "<title>Marsh</title><meta property='og:url' content='" + ORGANISER + "'>"));

    assertThat(contents.entries()).isEmpty();
    assertThat(contents.lists()).isEmpty();
  }

  @Test
  void namesALoginWall() {
    for (String url : List.of(ORGANISER, EVENT)) {
      assertThatThrownBy(
              () ->
                  eventbrite.read(
                      text(SourceKind.EVENTBRITE, url, "<title>Log in | Eventbrite</title>")))
          .isInstanceOf(Unreadable.class)
          .hasMessage("Eventbrite asks to sign in here");
    }
    assertThatThrownBy(
            () -> eventbrite.read(text(SourceKind.EVENTBRITE, ORGANISER, "<h1>Oh dear</h1>")))
        .hasMessageContaining("neither an organiser nor events");
  }
}
