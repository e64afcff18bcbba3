package org.openlocaloffer.crawler.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlocaloffer.crawler.feed.SitemapReader.Listed;
import org.openlocaloffer.crawler.feed.SitemapReader.Unreadable;

class SitemapReaderTest {
  private static final String URL = "http://club.example/sitemap.xml";
  private final SitemapReader reader = new SitemapReader(100_000, 50);

  @Test
  void readsPagesPlainAndCompressed() throws Exception {
    String map = urlset(3);

    assertThat(reader.read(URL, map.getBytes(UTF_8)).pages())
        .extracting(Listed::url)
        .containsExactly("http://club.example/0", "http://club.example/1", "http://club.example/2");
    assertThat(reader.read(URL + ".gz", gzip(map.getBytes(UTF_8))).pages()).hasSize(3);
  }

  @Test
  void readsAnIndex() throws Exception {
    String index =
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
            + "<sitemap><loc>http://club.example/a.xml</loc>"
            + "<lastmod>2026-11-20T09:30:00Z</lastmod></sitemap></sitemapindex>";

    assertThat(reader.read(URL, index.getBytes(UTF_8)).sitemaps())
        .containsExactly(
            new Listed("http://club.example/a.xml", Instant.parse("2026-11-20T09:30:00Z")));
    assertThat(SitemapReader.looksLikeOne(index.getBytes(UTF_8))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T09:30:00Z, 2026-11-20T09:30:00Z",
    "2026-11-20T09:30:00+01:00, 2026-11-20T08:30:00Z",
    "2026-11-20T09:30:00.25-05:00, 2026-11-20T14:30:00.250Z",
    "2026-11-20T09:30Z, 2026-11-20T09:30:00Z",
    // Some time on that day.
    "2026-11-20, 2026-11-21T00:00:00Z",
    "2026-11, 2026-11-02T00:00:00Z",
    "2026, 2026-01-02T00:00:00Z",
    "yesterday,",
    "9999-12-31,",
    "0001-01-01T00:00:00+01:00,",
    "2026-13-40,",
    "20/11/2026,",
    "'',",
  })
  void readsWhenAPageWasModifiedWhereThatIsADate(String written, Instant modified)
      throws Exception {
    String map =
        "<urlset><url><loc>http://club.example/a</loc><lastmod>%s</lastmod></url></urlset>"
            .formatted(written);

    assertThat(reader.read(URL, map.getBytes(UTF_8)).pages())
        .containsExactly(new Listed("http://club.example/a", modified));
  }

  @Test
  void stopsAtItsLimits() throws Exception {
    assertThat(reader.read(URL, urlset(80).getBytes(UTF_8)).pages()).hasSize(50);
    byte[] bomb = gzip(new byte[1_000_000]);
    assertThatThrownBy(() -> reader.read(URL, bomb))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("100000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<urlset"
            + " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>%s</urlset>|<url><loc>%s</loc><priority>1</priority></url>",
        "<sitemapindex>%s</sitemapindex>|<sitemap><loc>%s</loc></sitemap>",
        "%s|%s\n"
      })
  void countsWhatIsBeyondItsLimitWithoutKeepingIt(String form) throws Exception {
    String[] parts = form.split("[|]");
    String body =
        parts[0].formatted(
            IntStream.range(0, 80)
                .mapToObj(i -> parts[1].formatted("http://club.example/" + i))
                .collect(Collectors.joining()));

    String url = parts[0].startsWith("<") ? URL : "http://club.example/sitemap.txt";
    SitemapReader.Entries entries = reader.read(url, body.getBytes(UTF_8));

    assertThat(entries.pages().size() + entries.sitemaps().size()).isEqualTo(50);
    assertThat(entries.passedOver()).isEqualTo(30);
  }

  @Test
  void refusesAFeedBeyondItsLimit() throws Exception {
    String items = "<item><link>http://club.example/%d</link></item>";
    String atom =
        "<entry><link href='http://club.example/%d'/><updated>2026-01-01T00:00:00Z</updated>"
            + "</entry>";

    assertThat(reader.read(URL, feed("<rss><channel>%s</channel></rss>", items, 50)).pages())
        .hasSize(50);
    assertThatThrownBy(() -> reader.read(URL, feed("<rss><channel>%s</channel></rss>", items, 80)))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("more than 50 entries");
    assertThatThrownBy(() -> reader.read(URL, feed("<feed>%s</feed>", atom, 80)))
        .isInstanceOf(Unreadable.class);
  }

  private static byte[] feed(String feed, String item, int items) {
    return feed.formatted(
            IntStream.range(0, items).mapToObj(item::formatted).collect(Collectors.joining()))
        .getBytes(UTF_8);
  }

  /** Each once: an entry that is asked for again and again would take time by the square. */
  @Test
  @Timeout(20)
  void passesOverALongAddressOnce() throws Exception {
    String body =
        "<urlset><url><loc>http://club.example/%s</loc></url>%s</urlset>"
            .formatted("a".repeat(1_000_000), "<url/>".repeat(200_000));

    assertThat(new SitemapReader(100_000, 0).read(URL, body.getBytes(UTF_8)).passedOver())
        .isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoSitemap() {
    assertThatThrownBy(() -> reader.read(URL, "<html><body>hello".getBytes(UTF_8)))
        .isInstanceOf(Unreadable.class);
    assertThatThrownBy(
            () ->
                reader.read(
                    URL,
                    ("<!DOCTYPE x [<!ENTITY e SYSTEM"
                            + " 'file:///etc/hosts'>]><urlset><url><loc>http://club.example/&e;"
                            + "</loc></url></urlset>")
                        .getBytes(UTF_8)))
        .isInstanceOf(Unreadable.class);
  }

  private static String urlset(int entries) {
    return IntStream.range(0, entries)
        .mapToObj(i -> "<url><loc>http://club.example/" + i + "</loc></url>")
        .collect(
            Collectors.joining(
                "",
                "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>",
                "</urlset>"));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
