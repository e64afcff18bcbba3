package org.openlocaloffer.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Kind;
import org.openlocaloffer.crawler.kind.Unreadable;
import org.openlocaloffer.crawler.social.facebook.Facebook;

/** Whatever an answer holds, it is read or refused with a message; nothing else is thrown. */
class HostileAnswersTest {
  private static final int MUTATIONS = 60;

  private record Case(Kind kind, SourceKind name, String url, String file) {
    Document with(byte[] body) {
      return new Document(
          AccountDocuments.source(name, url), URI.create(url), null, body, AccountDocuments.NOW);
    }

    byte[] body() {
      return AccountDocuments.document(name, url, file).body();
    }
  }

  private final List<Case> cases =
      List.of(
          new Case(
              new Meetup(null, new Extractor()),
              SourceKind.MEETUP,
              "https://www.meetup.com/marsh-walkers/events/",
              "meetup-events.html"),
          new Case(
              new Eventbrite(),
              SourceKind.EVENTBRITE,
              "https://www.eventbrite.co.uk/o/marsh-1",
              "eventbrite-organiser.html"),
          new Case(
              new Eventbrite(),
              SourceKind.EVENTBRITE,
              "https://www.eventbrite.co.uk/e/panto-1",
              "eventbrite-event.html"),
          new Case(
              new Bluesky(),
              SourceKind.BLUESKY,
              "https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=walkers.example",
              "bluesky-feed.json"),
          new Case(
              new Mastodon(),
              SourceKind.MASTODON,
              "https://herd.example/@walkers.rss",
              "mastodon.rss"),
          new Case(
              new Facebook(Map.of(), new Extractor()),
              SourceKind.FACEBOOK,
              "https://graph.facebook.com/v23.0/Play/posts?limit=50",
              "facebook-posts.json"),
          new Case(
              new Facebook(Map.of(), new Extractor()),
              SourceKind.FACEBOOK,
              "https://graph.facebook.com/v23.0/Play/events?limit=50",
              "facebook-events.json"));

  @Test
  void survivesBytesThatAreFlippedOrMissing() {
    Random random = new Random(7);
    for (Case each : cases) {
      byte[] whole = each.body();
      for (int i = 0; i < MUTATIONS; i++) {
        byte[] body =
            Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
        for (int flips = random.nextInt(20); flips > 0 && body.length > 0; flips--) {
          body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        readOrRefused(each, body);
      }
    }
  }

  @Test
  void survivesValuesOfTheWrongType() {
    for (Case each : cases) {
      String whole = new String(each.body(), StandardCharsets.UTF_8);
      for (String value : List.of("null", "7", "[null]", "{}")) {
        for (String field : fields(whole)) {
          String changed =
              whole.replaceAll(
                  "\"" + field + "\":(\"[^\"]*\"|\\[\\]|\\w+)",
                  "\"" + field + "\":" + value.replace("\\", "\\\\"));
          readOrRefused(each, changed.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  private static List<String> fields(String json) {
    return java.util.regex.Pattern.compile("\"([\\w$@]+)\":")
        .matcher(json)
        .results()
        .map(match -> match.group(1).replace("$", "\\$"))
        .distinct()
        .toList();
  }

  @Test
  void survivesWhatIsNestedDeepOrEndless() {
    Map<String, String> bodies = new LinkedHashMap<>();
    bodies.put("arrays", "{\"feed\":" + "[".repeat(5000));
    bodies.put("objects", "{\"data\":".repeat(5000));
    bodies.put("elements", "<div>".repeat(5000) + "x");
    bodies.put("empty", "");
    bodies.put("zeros", "\0".repeat(5000));
    bodies.put(
        "entities",
        "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b"
            + " \"&a;&a;\">]><rss><channel>&b;</channel></rss>");
    cases.forEach(
        each ->
            bodies
                .values()
                .forEach(body -> readOrRefused(each, body.getBytes(StandardCharsets.UTF_8))));
  }

  private static void readOrRefused(Case each, byte[] body) {
    assertThatCode(
            () -> {
              try {
                assertThat(each.kind().read(each.with(body))).isNotNull();
              } catch (Unreadable e) {
                assertThat(e.getMessage()).isNotBlank();
              }
            })
        .as("%s: %s", each.file(), new String(body, StandardCharsets.ISO_8859_1))
        .doesNotThrowAnyException();
  }
}
