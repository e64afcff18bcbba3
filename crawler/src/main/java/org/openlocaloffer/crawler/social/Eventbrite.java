package org.openlocaloffer.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.extract.html.Markup;
import org.openlocaloffer.crawler.extract.schema.StructuredData;
import org.openlocaloffer.crawler.extract.schema.Thing;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Draft;
import org.openlocaloffer.crawler.kind.Facts;
import org.openlocaloffer.crawler.kind.Harvest;
import org.openlocaloffer.crawler.kind.Kind;
import org.openlocaloffer.crawler.kind.SeedAddress;
import org.openlocaloffer.crawler.kind.Unreadable;

/**
 * An organiser on Eventbrite: the page {@code /o/ORGANISER} tells of the organiser and lists events
 * ({@code /e/EVENT}) whose own pages tell the rest. Both by JSON-LD.
 */
public final class Eventbrite implements Kind {
  private static final int MOST_EVENTS = 200;

  /** As in eventbrite.com, eventbrite.co.uk, www.eventbrite.ie. */
  private static final String EVENTBRITE = "(.+\\.)?eventbrite(\\.[a-z]{2,3}){1,2}";

  private static final String EVENT = "/e/";

  /** What an event's page says at length, beside the short description of its JSON-LD. */
  private static final String ABOUT = ".structured-content, #event-description, .event-description";

  private final Extractor extractor;

  /** Proposes neither needs nor categories. */
  public Eventbrite() {
    this(new Extractor());
  }

  public Eventbrite(Extractor extractor) {
    this.extractor = extractor;
  }

  @Override
  public List<URI> seeds(Source source) throws Unreadable {
    List<URI> seeds = new ArrayList<>();
    for (String written : source.seeds()) {
      SeedAddress seed = SeedAddress.of(written);
      if (seed.host().matches(EVENTBRITE) && !leadsToEvents(seed)) {
        throw new Unreadable(
            written
                + " is not an organiser on Eventbrite; write an address such as"
                + " https://www.eventbrite.co.uk/o/ORGANISER-123");
      }
      seeds.add(seed.at("/" + String.join("/", seed.path())));
    }
    return seeds;
  }

  /** Organisers may also have a host of their own, such as club.eventbrite.co.uk. */
  private static boolean leadsToEvents(SeedAddress seed) {
    return seed.path().isEmpty()
        ? !seed.host().matches("(www\\.)?eventbrite\\..*")
        : Set.of("o", "e").contains(seed.part(0)) && seed.path().size() > 1;
  }

  @Override
  public Contents read(org.openlocaloffer.crawler.kind.Document document) throws Unreadable {
    URI url = document.url();
    Document page = Markup.page(new String(document.body(), StandardCharsets.UTF_8), url);
    SchemaEvents events = SchemaEvents.in(page, new Organiser(document.source().name()));
    return url.getPath().startsWith(EVENT)
        ? event(page, events, url)
        : organiser(page, events, document);
  }

  private Contents event(Document page, SchemaEvents events, URI url) throws Unreadable {
    if (events.isEmpty()) {
      throw unreadable(page, "no event is described on this page");
    }
    Harvest harvest = new Harvest(extractor);
    Thing event = events.things().get(0);
    Element about = page.selectFirst(ABOUT);
    String html = about == null ? event.text("description") : about.html();
    harvest.add("the event", () -> events.draft(event, SchemaEvents.addressOf(event, url), html));
    return harvest.contents(false);
  }

  private Contents organiser(
      Document page, SchemaEvents events, org.openlocaloffer.crawler.kind.Document document)
      throws Unreadable {
    List<Thing> things = StructuredData.in(page);
    if (things.isEmpty() && !isOrganisers(page)) {
      throw unreadable(page, "neither an organiser nor events are on this page");
    }
    Harvest harvest = new Harvest(extractor);
    eventPages(things, document.now()).stream()
        .limit(MOST_EVENTS)
        .forEach(path -> harvest.list(document.url().resolve(path)));
    events.things().stream()
        .map(event -> event.data().path("organizer").path("name").asText())
        .filter(events.organiser()::isOrganisation)
        .findFirst()
        .ifPresent(name -> harvest.add("the organiser", () -> body(name, page, document.url())));
    return harvest.contents(false);
  }

  /** Whether it says so itself, though it lists no event. */
  private static boolean isOrganisers(Document page) {
    return page.select("link[rel=canonical], meta[property=og:url]").stream()
        .map(link -> link.attr("href") + link.attr("content"))
        .anyMatch(address -> address.contains("/o/"));
  }

  /** On the host that was asked, wherever the list says they are; those that are over left out. */
  private static Set<String> eventPages(List<Thing> things, Instant now) {
    Set<String> paths = new LinkedHashSet<>();
    for (Thing thing : things) {
      JsonNode item = thing.data().path("item");
      // An item that is described in full is one of the things itself.
      String listed = item.has("@type") ? "" : item.path("url").asText(item.asText());
      if (!isOver(thing, now)) {
        Stream.of(thing.text("url"), listed)
            .map(url -> url.replaceFirst("[?#].*$", "").replaceFirst("^https?://[^/]+", ""))
            .filter(path -> path.matches("/e/[\\w%.~-]+/?"))
            .forEach(paths::add);
      }
    }
    return paths;
  }

  private static boolean isOver(Thing event, Instant now) {
    String end = event.text("endDate").isEmpty() ? event.text("startDate") : event.text("endDate");
    return end.matches("\\d{4}-\\d\\d-\\d\\d.*")
        && end.substring(0, 10).compareTo(now.toString().substring(0, 10)) < 0;
  }

  private static Draft body(String name, Document page, URI url) {
    Element about = page.selectFirst("meta[name=description]");
    return Draft.ofAccount(
        url.toString(),
        name,
        about == null ? "" : about.attr("content"),
        new Facts().claim(ClaimField.ORGANISATION, name).claim(ClaimField.SOCIAL, url.toString()));
  }

  private static Unreadable unreadable(Document page, String otherwise) {
    return new Unreadable(SignInPage.is(page) ? "Eventbrite asks to sign in here" : otherwise);
  }
}
