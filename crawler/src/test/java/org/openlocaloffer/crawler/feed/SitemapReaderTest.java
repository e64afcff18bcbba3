package org.openlocaloffer.crawler.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.crawler.feed.SitemapReader.Unreadable;

class SitemapReaderTest {
  private static final String URL = "http://club.example/sitemap.xml";
  private final SitemapReader reader = new SitemapReader(100_000, 50);

  @Test
  void readsPagesPlainAndCompressed() throws Exception {
    String map = urlset(3);

    assertThat(reader.read(URL, map.getBytes(UTF_8)).pages())
        .containsExactly("http://club.example/0", "http://club.example/1", "http://club.example/2");
    assertThat(reader.read(URL + ".gz", gzip(map.getBytes(UTF_8))).pages()).hasSize(3);
  }

  @Test
  void readsAnIndex() throws Exception {
    String index =
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
            + "<sitemap><loc>http://club.example/a.xml</loc></sitemap></sitemapindex>";

    assertThat(reader.read(URL, index.getBytes(UTF_8)).sitemaps())
        .containsExactly("http://club.example/a.xml");
    assertThat(SitemapReader.looksLikeOne(index.getBytes(UTF_8))).isTrue();
  }

  @Test
  void stopsAtItsLimits() throws Exception {
    assertThat(reader.read(URL, urlset(80).getBytes(UTF_8)).pages()).hasSize(50);
    byte[] bomb = gzip(new byte[1_000_000]);
    assertThatThrownBy(() -> reader.read(URL, bomb))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("100000");
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
