package org.openlocaloffer.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import org.openlocaloffer.crawler.social.facebook.Facebook;
import org.openlocaloffer.quickstart.town.Town;
import org.openlocaloffer.quickstart.town.TownPage;
import org.openlocaloffer.quickstart.town.TownServer;
import org.openlocaloffer.quickstart.town.answer.GraphApi;

/** The sample town's networks, asked as the crawler would: what must come comes, and nobody. */
class TownAccountsTest {
  private static final int MOST_DOCUMENTS = 30;

  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .dns(host -> List.of(InetAddress.getLoopbackAddress()))
          .followRedirects(false)
          .build();
  private final List<URI> asked = new ArrayList<>();
  private TownServer town;

  @BeforeEach
  void start() throws IOException {
    town = TownServer.start(null, "127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    town.close();
  }

  @Test
  void readsTheGroup() throws Exception {
    compare(
        new Meetup(null, new Extractor()),
        SourceKind.MEETUP,
        "gatherround",
        "/westmarsh-send-families/events/");
  }

  @Test
  void readsTheOrganiser() throws Exception {
    compare(new Eventbrite(), SourceKind.EVENTBRITE, "ticketbarn", "/o/marsh-light-theatre-301");
  }

  @Test
  void readsTheAccountOnSkylark() throws Exception {
    compare(new Bluesky(), SourceKind.BLUESKY, "skylark", "/profile/littleotters.skylark.example");
  }

  @Test
  void readsTheAccountOnHerd() throws Exception {
    compare(new Mastodon(), SourceKind.MASTODON, "herd", "/@westmarshlibraries");
  }

  @Test
  void asksNothingMoreOfAnAccountThatIsNotToBeIndexed() {
    assertThatThrownBy(
            () -> harvest(new Mastodon(), source(SourceKind.MASTODON, "herd", "/@marshmum")))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("asks not to be indexed");
    assertThat(asked).hasSize(1);
  }

  @Test
  void readsThePageByTheApiAlone() throws Exception {
    Facebook facebook = new Facebook(Map.of(Facebook.TOKEN, GraphApi.TOKEN), new Extractor());

    compare(facebook, SourceKind.FACEBOOK, "facecircle", "/MillLaneSoftPlay");
    assertThat(asked)
        .allSatisfy(url -> assertThat(url.getPath()).startsWith("/v23.0/"))
        .allSatisfy(url -> assertThat(url.toString()).doesNotContain(GraphApi.TOKEN));
  }

  @Test
  void hearsThatTheTokenHasExpired() throws Exception {
    Facebook facebook = new Facebook(Map.of(Facebook.TOKEN, "old"), new Extractor());
    Source source = source(SourceKind.FACEBOOK, "facecircle", "/MillLaneSoftPlay");

    try (Response answer = call(facebook.seeds(source).get(0), facebook)) {
      assertThat(answer.code()).isEqualTo(400);
      assertThat(facebook.tokenFault(400, answer.body().bytes()).orElseThrow())
          .contains("expired", Facebook.TOKEN);
    }
  }

  private void compare(Kind kind, SourceKind name, String site, String seed) throws Exception {
    Harvested harvested = harvest(kind, source(name, site, seed));
    List<TownPage> pages = Town.pages().stream().filter(p -> p.site().equals(site)).toList();

    assertThat(harvested.entries().keySet())
        .containsExactlyInAnyOrderElementsOf(
            pages.stream()
                .filter(page -> page.expected().relevant())
                .map(page -> page.url(town.port()))
                .toList());
    for (TownPage page : pages) {
      page.expected()
          .neverContains()
          .forEach(person -> assertThat(harvested.wire()).doesNotContain(person));
      if (page.expected().relevant()) {
        check(page, harvested.entries().get(page.url(town.port())));
      }
    }
  }

  private static void check(TownPage page, Entry entry) {
    var expected = page.expected();
    assertThat(entry.title()).contains(expected.title());
    assertThat(entry.text()).contains(expected.mainTextContains());
    assertThat(AccountDocuments.values(entry, ClaimField.PHONE))
        .containsExactlyInAnyOrderElementsOf(expected.phones());
    assertThat(AccountDocuments.values(entry, ClaimField.EMAIL))
        .containsExactlyInAnyOrderElementsOf(expected.emails());
    assertThat(AccountDocuments.values(entry, ClaimField.POSTCODE))
        .containsExactlyInAnyOrderElementsOf(expected.postcodes());
  }

  /**
   * @param entries by address, called-off ones left out
   * @param wire all that was made, as it would go out
   */
  private record Harvested(Map<String, Entry> entries, String wire) {}

  private Harvested harvest(Kind kind, Source source) throws Exception {
    Map<String, Entry> entries = new LinkedHashMap<>();
    StringBuilder wire = new StringBuilder();
    Deque<URI> open = new ArrayDeque<>(kind.seeds(source));
    while (!open.isEmpty() && asked.size() < MOST_DOCUMENTS) {
      URI url = open.poll();
      if (!asked.contains(url)) {
        Contents contents = read(kind, source, url);
        assertThat(contents.faults()).isEmpty();
        contents.entries().stream()
            .filter(entry -> !entry.cancelled())
            .forEach(entry -> entries.put(entry.url(), entry));
        open.addAll(contents.lists());
        wire.append(AccountDocuments.wire(contents));
      }
    }
    assertThat(open).isEmpty();
    return new Harvested(entries, wire.toString());
  }

  private Contents read(Kind kind, Source source, URI url) throws Exception {
    asked.add(url);
    try (Response answer = call(url, kind)) {
      assertThat(answer.code()).as(url.toString()).isEqualTo(200);
      return kind.read(
          new Document(
              source, url, answer.header("Content-Type"), answer.body().bytes(), Instant.now()));
    }
  }

  private Response call(URI url, Kind kind) throws IOException {
    return http.newCall(
            new Request.Builder().url(url.toString()).headers(Headers.of(kind.headers())).build())
        .execute();
  }

  private Source source(SourceKind kind, String site, String seed) {
    String host = site + ".localhost:" + town.port();
    return new Source(
        site, site, kind, List.of("http://" + host + seed), null, null, false, List.of(host));
  }
}
