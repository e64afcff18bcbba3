package org.openlocaloffer.crawler.social.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openlocaloffer.crawler.social.AccountDocuments.document;
import static org.openlocaloffer.crawler.social.AccountDocuments.source;
import static org.openlocaloffer.crawler.social.AccountDocuments.text;
import static org.openlocaloffer.crawler.social.AccountDocuments.values;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.candidate.ClaimField;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.extract.Extractor;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Entry;
import org.openlocaloffer.crawler.kind.NeedsToken;
import org.openlocaloffer.crawler.kind.Unreadable;
import org.openlocaloffer.crawler.social.AccountDocuments;

class FacebookTest {
  private static final String PAGE = "https://www.facebook.com/BrackenfordSoftPlay";
  private static final String NODE = "https://graph.facebook.com/v23.0/BrackenfordSoftPlay";
  private static final String POSTS =
      NODE + "/posts?fields=id,message,created_time,permalink_url&limit=50";

  private final Facebook facebook =
      new Facebook(Map.of(Facebook.TOKEN, "EAAsecret"), new Extractor());

  @Test
  void needsTheOperatorsToken() {
    assertThatThrownBy(
            () -> new Facebook(Map.of(), new Extractor()).seeds(source(SourceKind.FACEBOOK, PAGE)))
        .isInstanceOf(NeedsToken.class)
        .hasMessageContaining("OLO_FACEBOOK_TOKEN");
    assertThat(new Facebook(Map.of(), new Extractor()).headers()).isEmpty();
  }

  @Test
  void asksTheGraphApiForNobody() throws Exception {
    List<URI> seeds =
        facebook.seeds(
            source(
                SourceKind.FACEBOOK, PAGE + "/?ref=x", "https://m.facebook.com/groups/600/about"));

    assertThat(seeds)
        .extracting(URI::getHost, URI::getPath)
        .extracting(Object::toString)
        .containsExactly(
            "(\"graph.facebook.com\", \"/v23.0/BrackenfordSoftPlay\")",
            "(\"graph.facebook.com\", \"/v23.0/BrackenfordSoftPlay/events\")",
            "(\"graph.facebook.com\", \"/v23.0/BrackenfordSoftPlay/posts\")",
            "(\"graph.facebook.com\", \"/v23.0/600\")",
            "(\"graph.facebook.com\", \"/v23.0/600/events\")",
            "(\"graph.facebook.com\", \"/v23.0/600/feed\")");
    assertThat(seeds.toString())
        .doesNotContain("from", "attending", "comments", "tags", "token", "secret");
    assertThat(facebook.asksRobots()).isFalse();
    assertThat(facebook.headers()).isEqualTo(Map.of("Authorization", "Bearer EAAsecret"));
  }

  @Test
  void refusesProfilesAndOtherHosts() {
    for (String seed :
        List.of(
            "https://www.facebook.com/",
            "https://www.facebook.com/profile.php?id=5",
            "https://www.facebook.com/people/Somebody/5",
            "https://www.facebook.com/groups/",
            "https://facebook.com.evil.example/PAGE")) {
      assertThatThrownBy(() -> facebook.seeds(source(SourceKind.FACEBOOK, seed)))
          .isInstanceOf(Unreadable.class);
    }
  }

  @Test
  void asksAHostOfTheOperatorsOwnWhereTheSourceNamesIt() throws Exception {
    Source own =
        new Source(
            "likely",
            "Likely",
            SourceKind.FACEBOOK,
            List.of("http://likely.localhost:8090/BrackenfordSoftPlay"),
            null,
            null,
            false,
            List.of("likely.localhost:8090"));

    assertThat(facebook.seeds(own))
        .hasSize(3)
        .allSatisfy(
            seed ->
                assertThat(seed.toString())
                    .startsWith("http://likely.localhost:8090/v23.0/BrackenfordSoftPlay"));
  }

  @Test
  void neverReadsThePagesThemselves() {
    assertThatThrownBy(() -> facebook.read(text(SourceKind.FACEBOOK, PAGE, "<h1>Soft Play</h1>")))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("never read");
  }

  @Test
  void readsPostsWithoutWhoeverIsInThem() throws Unreadable {
    Contents contents = posts();

    assertThat(contents.faults()).isEmpty();
    assertThat(contents.entries())
        .extracting(Entry::url)
        .containsExactly(
            "https://www.facebook.com/500/posts/9001", "https://www.facebook.com/500_9003");
    Entry softPlay = contents.entries().get(0);
    assertThat(softPlay.title()).isEqualTo("Soft play for disabled children is back!");
    assertThat(softPlay.text()).contains("Message [name left out] or ring 01632 960152.");
    assertThat(values(softPlay, ClaimField.PHONE)).containsExactly("+441632960152");
    assertThat(AccountDocuments.wire(contents))
        .doesNotContainIgnoringCase("Isolde", "Leofric", "Perpetua", "Dunnock");
  }

  @Test
  void followsTheNextPageWithoutTheToken() throws Unreadable {
    assertThat(posts().lists()).containsExactly(URI.create(POSTS + "&after=QVFI9"));
    assertThat(AccountDocuments.wire(posts())).doesNotContain("EAAsecret", "access_token", "beef");
  }

  @Test
  void readsEvents() throws Unreadable {
    Contents contents =
        facebook.read(
            document(SourceKind.FACEBOOK, NODE + "/events?fields=id,name", "facebook-events.json"));

    assertThat(contents.faults()).containsExactly("event 7003: empty title");
    assertThat(contents.entries())
        .extracting(Entry::url)
        .containsExactly(
            "https://www.facebook.com/events/7001/", "https://www.facebook.com/events/7002/");
    Entry quiet = contents.entries().get(0);
    assertThat(AccountDocuments.events(quiet))
        .containsExactly("2026-12-01T16:00:00Z/2026-12-01T17:00:00Z Quiet hour");
    assertThat(values(quiet, ClaimField.POSTCODE)).containsExactly("ZZ4 7FB");
    assertThat(values(quiet, ClaimField.AGES)).containsExactly("2-8");
    Entry talk = contents.entries().get(1);
    assertThat(talk.cancelled()).isTrue();
    assertThat(talk.title()).isEqualTo("Parents' talk with [name left out]");
    assertThat(values(talk, ClaimField.HOW)).containsExactly("Online");
    assertThat(AccountDocuments.wire(contents)).doesNotContain("Leofric", "Perpetua");
  }

  @Test
  void readsThePageItself() throws Unreadable {
    Contents contents =
        facebook.read(
            text(
                SourceKind.FACEBOOK,
                NODE + "?fields=id,name",
                """
                {"id":"500","name":"Brackenford Soft Play","about":"Play for disabled children.",
                "link":"https://www.facebook.com/BrackenfordSoftPlay","phone":"01632 960152",
                "emails":["play@softplay.example"],"website":"https://softplay.example/",
                "single_line_address":"3 Mill Lane, Brackenford, ZZ4 7FB"}\
                """));

    Entry page = contents.entries().get(0);
    assertThat(page.url()).isEqualTo(PAGE);
    assertThat(values(page, ClaimField.ORGANISATION)).containsExactly("Brackenford Soft Play");
    assertThat(values(page, ClaimField.PHONE)).containsExactly("+441632960152");
    assertThat(values(page, ClaimField.EMAIL)).containsExactly("play@softplay.example");
    assertThat(values(page, ClaimField.POSTCODE)).containsExactly("ZZ4 7FB");
  }

  @Test
  void tellsWhatIsWrongWithTheToken() {
    assertThat(fault("{\"error\":{\"message\":\"x\",\"code\":190,\"error_subcode\":463}}"))
        .contains("expired", "OLO_FACEBOOK_TOKEN", "190, 463");
    assertThat(fault("{\"error\":{\"code\":190,\"error_subcode\":467}}")).contains("invalid");
    assertThat(fault("{\"error\":{\"code\":102}}")).contains("expired");
    assertThat(fault("{\"error\":{\"code\":10}}")).contains("lacks a permission");
    assertThat(fault("{\"error\":{\"code\":200}}")).contains("lacks a permission");
    assertThat(fault("{\"error\":{\"code\":4}}")).isEmpty();
    assertThat(fault("<h1>Bad gateway</h1>")).isEmpty();
    assertThat(fault("")).isEmpty();
  }

  @Test
  void saysWhatCameInPlaceOfData() {
    assertThatThrownBy(() -> facebook.read(text(SourceKind.FACEBOOK, POSTS, "<html>Log in")))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("a web page came in place of data of Facebook's Graph API");
    assertThatThrownBy(
            () -> facebook.read(text(SourceKind.FACEBOOK, POSTS, "{\"error\":{\"code\":190}}")))
        .hasMessageContaining("expired");
    assertThatThrownBy(() -> facebook.read(text(SourceKind.FACEBOOK, POSTS, "{}")))
        .hasMessageContaining("without a list");
  }

  @Test
  void anEmptyListIsNoFault() throws Unreadable {
    Contents contents = facebook.read(text(SourceKind.FACEBOOK, POSTS, "{\"data\":[]}"));

    assertThat(contents.entries()).isEmpty();
    assertThat(contents.lists()).isEmpty();
  }

  private String fault(String body) {
    return facebook.tokenFault(400, body.getBytes(StandardCharsets.UTF_8)).orElse("");
  }

  private Contents posts() throws Unreadable {
    return facebook.read(document(SourceKind.FACEBOOK, POSTS, "facebook-posts.json"));
  }
}
