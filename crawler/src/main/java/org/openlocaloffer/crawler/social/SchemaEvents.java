package org.openlocaloffer.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.crawler.extract.schema.StructuredData;
import org.openlocaloffer.crawler.extract.schema.Thing;
import org.openlocaloffer.crawler.kind.Draft;
import org.openlocaloffer.crawler.kind.Facts;
import org.openlocaloffer.crawler.kind.Harvest;
import org.openlocaloffer.crawler.kind.IsoTimes;
import org.openlocaloffer.crawler.kind.PersonNames;

/**
 * The events that a page describes by schema.org.
 *
 * @param people who runs them or appears in them, organisations left out
 * @param organiser tells which of them are organisations
 */
record SchemaEvents(List<Thing> things, PersonNames people, Organiser organiser) {
  /** What may be told beside name and times; all that can name a person is missing. */
  private static final List<String> TOLD =
      List.of(
          "@type",
          "name",
          "location",
          "offers",
          "organizer",
          "isAccessibleForFree",
          "typicalAgeRange");

  private static final List<String> WHO =
      List.of("organizer", "performer", "performers", "actor", "attendee", "author", "creator");

  static SchemaEvents in(Document page, Organiser organiser) {
    List<Thing> events =
        StructuredData.in(page).stream().filter(thing -> thing.is("Event")).toList();
    Set<String> people = new TreeSet<>();
    events.forEach(event -> WHO.forEach(who -> collect(event.data().path(who), organiser, people)));
    return new SchemaEvents(events, PersonNames.of(people), organiser);
  }

  private static void collect(JsonNode who, Organiser organiser, Set<String> people) {
    String name = who.isTextual() ? who.asText() : who.path("name").asText();
    if (!organiser.isOrganisation(name)) {
      people.add(name);
    }
    if (who.isArray()) {
      who.forEach(each -> collect(each, organiser, people));
    }
  }

  boolean isEmpty() {
    return things.isEmpty();
  }

  /**
   * @param document where the page is; of an event without an address of its own
   */
  void addTo(Harvest harvest, URI document) {
    for (Thing event : things) {
      String url = addressOf(event, document);
      harvest.add("the event " + url, () -> draft(event, url, event.text("description")));
    }
  }

  /**
   * @param url where people read of it
   * @param html what the page says of it at length
   */
  Draft draft(Thing event, String url, String html) {
    Facts facts = new Facts();
    String name = people.leftOutOf(event.text("name"));
    IsoTimes.once(event.text("startDate"), event.text("endDate"))
        .ifPresent(times -> facts.event(name, times));
    if (event.text("eventAttendanceMode").endsWith("OnlineEventAttendanceMode")) {
      facts.claim(ClaimField.HOW, "Online");
    }
    event.data().path("offers").findParents("lowPrice").forEach(offer -> prices(offer, facts));
    return Draft.ofAccount(url, name, people.leftOutOf(html) + asScript(event), facts)
        .cancelled(event.text("eventStatus").endsWith("EventCancelled"));
  }

  private static void prices(JsonNode offer, Facts facts) {
    try {
      facts.cost(
          new BigDecimal(offer.path("lowPrice").asText()),
          new BigDecimal(offer.path("highPrice").asText(offer.path("lowPrice").asText())),
          offer.path("priceCurrency").asText("GBP"));
    } catch (NumberFormatException unclear) {
      // The page's text may say it better.
    }
  }

  /** Its own, without what tells where a visitor came from. */
  static String addressOf(Thing event, URI document) {
    String own = event.text("url").replaceFirst("[?#].*$", "");
    return own.matches("https?://\\S+") ? own : document.toString();
  }

  /** So that it is read, and believed, as every page's structured data is. */
  private String asScript(Thing event) {
    ObjectNode told = ((ObjectNode) event.data()).deepCopy().retain(TOLD);
    told.put("name", people.leftOutOf(event.text("name")));
    if (told.path("location") instanceof ObjectNode place) {
      place.put("name", people.leftOutOf(place.path("name").asText()));
    }
    if (!organiser.isOrganisation(told.path("organizer").path("name").asText())) {
      told.remove("organizer");
    }
    return "<script type=\"application/ld+json\">"
        + told.toString().replace("</", "<\\/")
        + "</script>";
  }
}
