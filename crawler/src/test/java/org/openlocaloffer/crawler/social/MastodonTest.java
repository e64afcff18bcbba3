package org.openlocaloffer.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openlocaloffer.crawler.social.AccountDocuments.document;
import static org.openlocaloffer.crawler.social.AccountDocuments.source;
import static org.openlocaloffer.crawler.social.AccountDocuments.text;
import static org.openlocaloffer.crawler.social.AccountDocuments.values;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Entry;
import org.openlocaloffer.crawler.kind.Unreadable;

class MastodonTest {
  private static final String PROFILE = "https://herd.example/@walkers";
  private static final String FEED = PROFILE + ".rss";

  private final Mastodon mastodon = new Mastodon();

  @Test
  void beginsAtTheProfile() throws Unreadable {
    assertThat(
            mastodon.seeds(
                source(
                    SourceKind.MASTODON,
                    PROFILE + "/",
                    FEED,
                    "https://herd.example/users/walkers",
                    "https://herd.example/@walkers/1101")))
        .containsOnly(URI.create(PROFILE));
    for (String seed : List.of("https://herd.example/", "https://herd.example/@a@other.example")) {
      assertThatThrownBy(() -> mastodon.seeds(source(SourceKind.MASTODON, seed)))
          .isInstanceOf(Unreadable.class)
          .hasMessageContaining("https://HOST/@USER");
    }
  }

  @Test
  void goesFromTheProfileToTheFeed() throws Unreadable {
    Contents contents =
        mastodon.read(
            text(SourceKind.MASTODON, PROFILE, "<title>Marsh (@walkers@herd.example)</title>"));

    assertThat(contents.lists()).containsExactly(URI.create(FEED));
    assertThat(contents.entries()).isEmpty();
  }

  @Test
  void leavesAnAccountAloneThatAsksNotToBeIndexed() {
    String feed =
        new String(
            document(SourceKind.MASTODON, FEED, "mastodon.rss").body(), StandardCharsets.UTF_8);

    for (String body :
        List.of(
            "<meta content='noindex, noarchive' name='robots'>",
            "<meta name=Robots content=NONE>")) {
      assertThatThrownBy(() -> mastodon.read(text(SourceKind.MASTODON, PROFILE, body)))
          .isInstanceOf(Unreadable.class)
          .hasMessageContaining("asks not to be indexed");
    }
    for (String mark :
        List.of(
            "<webfeeds:noindex/>",
            "<xhtml:meta xmlns:xhtml=\"http://www.w3.org/1999/xhtml\" name=\"robots\""
                + " content=\"noindex\"/>")) {
      String marked = feed.replace("<generator>", mark + "<generator>");
      assertThatThrownBy(() -> mastodon.read(text(SourceKind.MASTODON, FEED, marked)))
          .isInstanceOf(Unreadable.class)
          .hasMessageContaining("asks not to be indexed");
    }
  }

  @Test
  void readsTheAccountsOwnPostsOnly() throws Unreadable {
    Contents contents = mastodon.read(document(SourceKind.MASTODON, FEED, "mastodon.rss"));

    assertThat(contents.faults()).isEmpty();
    assertThat(contents.entries())
        .extracting(Entry::url)
        .containsExactly(PROFILE + "/1101", PROFILE + "/1104");
    Entry walk = contents.entries().get(0);
    assertThat(walk.title()).isEqualTo("Snow walk on Sunday.");
    assertThat(walk.text())
        .startsWith("Snow walk on Sunday. Ages 5 to 11, £2.\nWith")
        .contains("#SEND", "Picture: A poster");
    assertThat(values(walk, ClaimField.AGES)).containsExactly("5-11");
    assertThat(values(walk, ClaimField.POSTCODE)).containsExactly("ZZ4 7FB");
    assertThat(contents.entries().get(1).title()).isEqualTo("Timetable of our walks");
    assertThat(AccountDocuments.wire(contents))
        .doesNotContainIgnoringCase("leofric", "isolde", "perpetua", "dunnock", "files.example");
  }

  @Test
  void takesNamesInAnyCase() throws Unreadable {
    Contents contents =
        mastodon.read(
            document(SourceKind.MASTODON, "https://herd.example/@Walkers.rss", "mastodon.rss"));

    assertThat(contents.entries()).hasSize(2);
  }

  @Test
  void saysThatTheFeedIsNone() {
    for (String body : List.of("<!doctype html><title>Log in</title>", "", "{}")) {
      assertThatThrownBy(() -> mastodon.read(text(SourceKind.MASTODON, FEED, body)))
          .isInstanceOf(Unreadable.class)
          .hasMessageContaining("an account's feed");
    }
  }

  @Test
  void anEmptyFeedIsNoFault() throws Unreadable {
    Contents contents =
        mastodon.read(
            text(
                SourceKind.MASTODON,
                FEED,
                "<rss version='2.0'><channel><title>M</title><link>https://herd.example/@walkers"
                    + "</link><description>d</description></channel></rss>"));

    assertThat(contents.entries()).isEmpty();
    assertThat(contents.faults()).isEmpty();
  }
}
