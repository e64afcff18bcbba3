package org.openlocaloffer.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openlocaloffer.crawler.social.AccountDocuments.source;
import static org.openlocaloffer.crawler.social.AccountDocuments.text;
import static org.openlocaloffer.crawler.social.AccountDocuments.values;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Entry;
import org.openlocaloffer.crawler.kind.Unreadable;

class BlueskyTest {
  private static final String PROFILE = "https://bsky.app/profile/walkers.example";
  private static final String FEED =
      "https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed"
          + "?actor=walkers.example&filter=posts_no_replies&limit=50";

  private final Bluesky bluesky = new Bluesky();

  @Test
  void asksTheOpenApiForTheAccountsPosts() throws Unreadable {
    assertThat(
            bluesky.seeds(
                source(
                    SourceKind.BLUESKY,
                    PROFILE,
                    "http://skylark.localhost:8090/profile/b.example")))
        .extracting(URI::toString)
        .containsExactly(
            FEED,
            "http://skylark.localhost:8090/xrpc/app.bsky.feed.getAuthorFeed"
                + "?actor=b.example&filter=posts_no_replies&limit=50");
    assertThatThrownBy(() -> bluesky.seeds(source(SourceKind.BLUESKY, "https://bsky.app/search")))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("https://bsky.app/profile/HANDLE");
  }

  @Test
  void readsTheAccountsOwnPostsOnly() throws Unreadable {
    Contents contents = read(feed());

    assertThat(contents.entries())
        .extracting(Entry::url)
        .containsExactly(PROFILE + "/post/3kaa", PROFILE + "/post/3kae");
    Entry walk = contents.entries().get(0);
    assertThat(walk.title()).isEqualTo("Café walk for disabled children, Saturday 10am.");
    assertThat(walk.text())
        .isEqualTo(
            "Café walk for disabled children, Saturday 10am. Thanks [name left out] for the tea!\n"
                + "More: walkers.example/cafe #SEND\n"
                + "Café walks: Every Saturday. Call 01632 960151.");
    assertThat(walk.snapshot()).contains("href=\"https://walkers.example/cafe?from=bsky\"");
    assertThat(walk.language()).isEqualTo("en");
    assertThat(values(walk, ClaimField.ORGANISATION)).containsExactly("Marsh Walking Club");
    assertThat(contents.entries().get(1).title()).isEqualTo("Our walks are free.");
    assertThat(contents.complete()).isFalse();
  }

  @Test
  void namesNobodyElse() throws Unreadable {
    assertThat(AccountDocuments.wire(read(feed())))
        .doesNotContainIgnoringCase("leofric", "isolde", "perpetua", "avatar", "did:plc");
  }

  @Test
  void offersLinkedPagesOfItsOwnHosts() throws Unreadable {
    assertThat(read(feed()).pages()).containsExactly(URI.create("https://bsky.app/walks.html"));
  }

  @Test
  void goesOnWhilePostsAreRecent() throws Unreadable {
    String recent = feed().replace("2026-01-01", "2026-06-01");

    assertThat(read(feed()).lists()).isEmpty();
    assertThat(read(recent).lists())
        .containsExactly(URI.create(FEED + "&cursor=2026-11-01T08%3A00%3A00Z"));
    Document second = text(SourceKind.BLUESKY, FEED + "&cursor=2026-11-01T08%3A00%3A00Z", recent);
    assertThat(bluesky.read(second).lists())
        .containsExactly(URI.create(FEED + "&cursor=2026-11-01T08%3A00%3A00Z"));
    assertThat(read("{\"feed\":[],\"cursor\":\"x\"}")).isEqualTo(nothing());
  }

  @Test
  void honoursAnAccountThatIsForSignedInPeopleOnly() {
    String asked =
        feed().replace("\"labels\":[]}", "\"labels\":[{\"val\":\"!no-unauthenticated\"}]}");

    assertThatThrownBy(() -> read(asked))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("signed-in people only");
  }

  @Test
  void saysWhatCameInPlaceOfPosts() {
    assertThatThrownBy(() -> read("  <!doctype html><title>Sign in</title>"))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("in place of data of Bluesky");
    assertThatThrownBy(() -> read("{\"feed\":[")).hasMessageContaining("not JSON that can be read");
    assertThatThrownBy(() -> read("[]")).hasMessageContaining("other than data");
    assertThatThrownBy(() -> read("{\"error\":\"InvalidRequest\"}"))
        .hasMessageContaining("InvalidRequest");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400|{\"error\":\"AccountTakedown\",\"message\":\"Account has been suspended\"}|true",
        "400|{\"error\":\"AccountDeactivated\",\"message\":\"Account is deactivated\"}|true",
        "400|{\"error\":\"InvalidRequest\",\"message\":\"Profile not found\"}|true",
        "400|{\"error\":\"InvalidRequest\",\"message\":\"Error: Params must have actor\"}|false",
        "400|{\"error\":\"BlockedActor\"}|false",
        "400|[]|false",
        "400|''|false",
        "400|<html>Bad request|false",
        "500|{\"error\":\"AccountTakedown\"}|false",
      })
  void saysWhetherAnAccountIsGone(int status, String body, boolean gone) {
    assertThat(bluesky.saysGone(status, body.getBytes(StandardCharsets.UTF_8))).isEqualTo(gone);
  }

  private static Contents nothing() {
    return new Contents(List.of(), List.of(), List.of(), false, List.of());
  }

  private static String feed() {
    return new String(
        AccountDocuments.document(SourceKind.BLUESKY, PROFILE, "bluesky-feed.json").body(),
        StandardCharsets.UTF_8);
  }

  private Contents read(String body) throws Unreadable {
    return bluesky.read(
        new Document(
            source(SourceKind.BLUESKY, PROFILE),
            URI.create(FEED),
            "application/json",
            body.getBytes(StandardCharsets.UTF_8),
            AccountDocuments.NOW));
  }
}
