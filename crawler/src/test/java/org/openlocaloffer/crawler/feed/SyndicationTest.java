package org.openlocaloffer.crawler.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.kind.Contents;
import org.openlocaloffer.crawler.kind.Document;
import org.openlocaloffer.crawler.kind.Unreadable;

class SyndicationTest {
  private static final String URL = "http://kites.example/feed";
  private final Syndication kind = new Syndication();

  @ParameterizedTest
  @CsvSource({"news,rss", "club,atom"})
  void readsWhatTheFeedSays(String name, String type) throws Exception {
    byte[] body = Fetches.file(getClass(), name + "." + type);

    FeedPair.read(getClass(), name).compare(kind.read(Fetches.document(SourceKind.RSS, URL, body)));
  }

  @Test
  void beginsAtTheSeedsAsWritten() throws Exception {
    assertThat(kind.seeds(Fetches.source(SourceKind.RSS, "http://kites.example/feed/?a=1")))
        .containsExactly(URI.create("http://kites.example/feed/?a=1"));
  }

  @Test
  void believesTheBytesMoreThanTheDeclaredCharset() throws Exception {
    String feed = rss("<item><title>Café à gogo</title><guid>1</guid></item>");
    byte[] wrong = feed.replace("UTF-8", "ISO-8859-1").getBytes(UTF_8);

    assertThat(firstTitle(wrong, null)).isEqualTo("Café à gogo");
    assertThat(firstTitle(feed.getBytes(ISO_8859_1), null)).isEqualTo("Café à gogo");
    assertThat(firstTitle(feed.getBytes(ISO_8859_1), "text/xml; charset=utf-8"))
        .isEqualTo("Café à gogo");
  }

  @Test
  void mendsWhatIsSlightlyBroken() throws Exception {
    String feed =
        "\n<!-- made by hand -->"
            + rss(
                "<item><title>Fish & chips\u0003&nbsp;!</title></item><item><title><![CDATA[Tea &"
                    + " &amp; bun]]></title></item>");

    assertThat(read(feed).entries())
        .extracting("title")
        .containsExactly("Fish & chips !", "Tea & & bun");
  }

  @Test
  void isSoonDoneWithAnAmpersandBeforeAWordWithoutEnd() {
    String title = "Fish &" + "chips".repeat(200_000);

    Contents contents =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> read(rss("<item><title>" + title + "</title></item>")));

    assertThat(contents.entries()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><title>Page not found</title><body>gone",
        "<html lang='en'><head><title>Page not found</title></head></html>",
        "<?xml version='1.0'?><!-- x --><html><head><title>Page not found</title></head></html>"
      })
  void namesAFeedThatHasTurnedIntoAPage(String page) {
    assertThatThrownBy(() -> read(page))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("a web page (\"Page not found\") came in place of a feed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ev:startdate xmlns:ev='http://purl.org/rss/1.0/modules/event/'>2026-12-12T10:00:00Z"
            + "</ev:startdate><ev:enddate xmlns:ev='http://purl.org/rss/1.0/modules/event/'>"
            + "2026-12-12T12:00:00Z</ev:enddate>",
        "<x:dtstart xmlns:x='urn:ietf:params:xml:ns:xcal'>20261212T100000Z</x:dtstart>"
            + "<x:dtend xmlns:x='urn:ietf:params:xml:ns:xcal'>20261212T120000Z</x:dtend>",
        "<gd:when xmlns:gd='http://schemas.google.com/g/2005' startTime='2026-12-12T10:00:00.000Z'"
            + " endTime='2026-12-12T12:00:00.000Z'/>"
      })
  void tellsWhenAnEventIsWhoseFeedSaysSo(String markup) throws Exception {
    Contents contents = read(rss("<item><title>Swim</title><guid>1</guid>" + markup + "</item>"));

    assertThat(FeedPair.dates(contents.entries().get(0), Fetches.NOW, 3))
        .containsExactly("2026-12-12T10:00:00Z/2026-12-12T12:00:00Z Swim");
  }

  @Test
  void refusesHostileXml() {
    String entity =
        "<!DOCTYPE rss [<!ENTITY e SYSTEM 'file:///etc/hosts'>]>"
            + rss("<item><title>&e;</title></item>");
    assertThatThrownBy(() -> read(entity))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("DOCTYPE");
    String deep = rss("<item><title>x</title>" + "<a>".repeat(5_000) + "</item>");
    assertThatThrownBy(() -> read(deep))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("nested");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "{\"items\": []}", "<opml><body/></opml>", "<rss><channel>"})
  void saysWhatIsNoFeed(String body) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOf(Unreadable.class)
        .message()
        .isNotBlank()
        .doesNotContain("null");
  }

  @Test
  void readsNoMoreEntriesThanAnybodyWould() throws Exception {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 1_500; i++) {
      items.append("<item><title>No ").append(i).append("</title><link>/").append(i);
      items.append("</link></item>");
    }
    Contents contents = read(rss(items.toString()));

    assertThat(contents.pages()).hasSize(1_000);
    assertThat(contents.passedOver()).isEqualTo(500);
  }

  private Contents read(String body) throws Unreadable {
    return kind.read(Fetches.document(SourceKind.RSS, URL, body));
  }

  private String firstTitle(byte[] body, String contentType) throws Unreadable {
    Document plain = Fetches.document(SourceKind.RSS, URL, body);
    Document typed = new Document(plain.source(), plain.url(), contentType, body, plain.now());
    return kind.read(typed).entries().get(0).title();
  }

  private static String rss(String items) {
    return "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>Kites</title>"
        + "<link>http://kites.example/</link><description>d</description>"
        + items
        + "</channel></rss>";
  }
}
