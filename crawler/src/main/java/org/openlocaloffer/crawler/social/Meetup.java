package org.openlocaloffer.crawler.social;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.extract.html.Markup;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Harvest;
import org.openlocaloffer.crawler.kind.Kind;
import org.openlocaloffer.crawler.kind.SeedAddress;
import org.openlocaloffer.crawler.kind.Unreadable;

/**
 * A group on Meetup: its coming events from {@code /GROUP/events/}, the group itself from {@code
 * /GROUP/}. Both pages carry the state of their own script; event pages that do not are read by
 * their JSON-LD. Pictures are left alone, since those that groups upload show who came.
 */
public final class Meetup implements Kind {
  private static final String HOST = "meetup.com";
  private static final String EXPECTED =
      "%s is not a Meetup group; write an address such as https://www.meetup.com/GROUP/";

  /** What stands where a group's name would. */
  private static final Set<String> NO_GROUPS =
      Set.of(
          "about",
          "account",
          "apps",
          "blog",
          "cities",
          "find",
          "help",
          "home",
          "login",
          "lp",
          "members",
          "messages",
          "pro",
          "register",
          "start",
          "topics");

  private final Kind calendar;
  private final Extractor extractor;

  /**
   * @param calendar reads {@code /GROUP/events/ical/}
   */
  public Meetup(Kind calendar, Extractor extractor) {
    this.calendar = calendar;
    this.extractor = extractor;
  }

  @Override
  public List<URI> seeds(Source source) throws Unreadable {
    List<URI> seeds = new ArrayList<>();
    for (String written : source.seeds()) {
      SeedAddress seed = SeedAddress.of(written);
      seeds.add(seed.isOn(HOST) ? onMeetup(seed, written) : seed.url());
    }
    return seeds;
  }

  private static URI onMeetup(SeedAddress seed, String written) throws Unreadable {
    List<String> path = withoutLocale(seed.path());
    if (path.isEmpty() || NO_GROUPS.contains(path.get(0))) {
      throw new Unreadable(EXPECTED.formatted(written));
    }
    boolean asCalendar = path.size() > 2 && path.get(2).equals("ical");
    return seed.at("/" + path.get(0) + (asCalendar ? "/events/ical/" : "/events/"));
  }

  /** As in {@code /en-GB/GROUP/}. */
  private static List<String> withoutLocale(List<String> path) {
    boolean locale = !path.isEmpty() && path.get(0).matches("[a-z]{2}-[A-Z]{2}");
    return locale ? path.subList(1, path.size()) : path;
  }

  @Override
  public Contents read(Document document) throws Unreadable {
    String body = new String(document.body(), StandardCharsets.UTF_8);
    if (body.startsWith("BEGIN:VCALENDAR")) {
      return calendar.read(document);
    }
    var page = Markup.page(body, document.url());
    Optional<MeetupState> state = MeetupState.in(page);
    return state.isPresent()
        ? new MeetupPage(document.url(), state.get()).contents(new Harvest(extractor))
        : byStructuredData(page, document);
  }

  private Contents byStructuredData(org.jsoup.nodes.Document page, Document document)
      throws Unreadable {
    Harvest harvest = new Harvest(extractor);
    SchemaEvents events = SchemaEvents.in(page, new Organiser(document.source().name()));
    events.addTo(harvest, document.url());
    if (events.isEmpty()) {
      throw new Unreadable(
          SignInPage.is(page)
              ? "Meetup asks to sign in here; only groups that show their events to everybody can"
                  + " be read"
              : "neither a group nor events are on this page; open it in a browser without signing"
                  + " in to see what has become of the group");
    }
    return harvest.contents(false);
  }
}
