package org.openlocaloffer.crawler.kind;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openlocaloffer.contracts.example.Sources;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.feed.Syndication;
import org.openlocaloffer.crawler.social.Mastodon;

/**
 * Whatever is written in RSS is read by one safe reader: no kind is more easily hurt than another.
 */
class HostileFeedTest {
  private static final URI FEED = URI.create("https://herd.example/@walkers.rss");

  static List<Kind> kinds() {
    return List.of(new Syndication(), new Mastodon());
  }

  static Stream<Arguments> nested() {
    return kinds().stream()
        .flatMap(kind -> Stream.of(101, 4_000, 100_000).map(deep -> Arguments.of(kind, deep)));
  }

  @ParameterizedTest
  @MethodSource("nested")
  @Timeout(30)
  void refusesElementsNestedWithoutEnd(Kind kind, int deep) {
    for (String feed :
        List.of(
            rss("<a>".repeat(deep) + "</a>".repeat(deep)),
            rss("<a>".repeat(deep)),
            rss("<item><title>Walk</title><x:a xmlns:x='urn:x'>" + "<x:a>".repeat(deep)),
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + "<content>".repeat(deep),
            "<rdf>".repeat(deep))) {
      assertThatThrownBy(() -> read(kind, feed))
          .isInstanceOf(Unreadable.class)
          .hasMessageContaining("nested more than 100 deep");
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @Timeout(30)
  void refusesEntitiesOfTheDocumentsOwn(Kind kind) {
    StringBuilder laughs = new StringBuilder("<!ENTITY l0 'ha'>");
    for (int i = 1; i < 40; i++) {
      laughs.append("<!ENTITY l%d '&l%d;&l%d;'>".formatted(i, i - 1, i - 1));
    }
    for (String entities :
        List.of(
            laughs.toString(),
            "<!ENTITY l39 SYSTEM 'file:///etc/hosts'>",
            "<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x.dtd'> %p;",
            "<!ENTITY l39 '&l39;'>")) {
      String feed = "<!DOCTYPE rss [" + entities + "]>" + rss("<item><title>&l39;</title></item>");

      assertThatThrownBy(() -> read(kind, feed))
          .isInstanceOf(Unreadable.class)
          .hasMessageContaining("DOCTYPE");
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @Timeout(30)
  void survivesADescriptionNestedWithoutEnd(Kind kind) throws Exception {
    String html = "<div>".repeat(100_000) + "<p>Snow walk on Sunday.";
    String item =
        "<item><title>Walk</title><guid isPermaLink='false'>1</guid>"
            + "<link>https://herd.example/@walkers/1</link><description><![CDATA["
            + html
            + "]]></description></item>";

    assertThat(read(kind, rss(item))).isNotNull();
  }

  private static Contents read(Kind kind, String feed) throws Unreadable {
    return kind.read(
        new Document(
            Sources.aSource("Walkers", SourceKind.RSS, FEED.toString()),
            FEED,
            null,
            feed.getBytes(UTF_8),
            Instant.parse("2026-12-01T12:00:00Z")));
  }

  private static String rss(String items) {
    return "<?xml version='1.0'?><rss version='2.0'><channel><title>Walkers</title><link>"
        + "https://herd.example/@walkers</link><description>d</description>"
        + items
        + "</channel></rss>";
  }
}
