package org.openlocaloffer.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openlocaloffer.contracts.config.CoreOffer;

/** Pages made to break us: each must come to an end soon, with whatever can be had. */
class HostilePageTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final CoreOffer OFFER =
      new CoreOffer(
          List.of(new CoreOffer.Question("meals", "How do you help at meals?", List.of("meals"))));

  static Stream<Arguments> pages() {
    return Stream.of(
        arguments("nothing", ""),
        arguments("nested deep", "<div>".repeat(5_000) + "word"),
        arguments(
            "spans nested deep",
            "<b><span itemprop=a itemscope itemtype=x>".repeat(5_000) + "word"),
        arguments("20 MB of one attribute", "<p class='" + "menu ".repeat(4_000_000) + "'>word"),
        arguments("many attributes", "<p " + attributes(200_000) + ">word"),
        arguments("nulls", "<p>wo\0rd \0\0</p>\0"),
        arguments("many small elements", "<p>word</p>".repeat(300_000)),
        arguments("many scripts", "<script></script>".repeat(200_000) + "word"),
        arguments("many headings", "<h2>Related</h2>".repeat(50_000) + "word"),
        arguments("many links", "<a href='/a'>word</a>".repeat(100_000)),
        arguments("digits", "<p>" + "0163296012 ".repeat(200_000)),
        arguments("ats and dots", "<p>" + "a@a.".repeat(500_000) + " word"),
        arguments(
            "rows of contacts",
            "<main><h1>Club</h1><p>We meet on Mondays.</p>"
                + ("<p>Email " + "a@tel-".repeat(50) + "a@b for a place z.</p>").repeat(3)),
        arguments(
            "contacts with words between",
            "<main><h1>Club</h1><p>"
                + "text or ring tel 0 email a@b ".repeat(12)
                + "to book z.</p>"),
        arguments("one long word", "<p>" + "a".repeat(4_000_000)),
        arguments(
            "JSON nested deep",
            "<script type='application/ld+json'>" + "[".repeat(200_000) + "</script>word"),
        arguments(
            "many items", "<i itemscope itemtype=x><i itemprop=name>word</i></i>".repeat(50_000)),
        arguments("unclosed charset", "<meta charset=\"<p>word"),
        arguments("unclosed title", "<title>" + "Ab cd ".repeat(200_000)),
        arguments("unclosed comment", "word<!--" + "-".repeat(1_000_000)),
        arguments("spaces", "<p>word" + " ".repeat(3_000_000) + "."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void comesToAnEnd(String name, String html) {
    Page page = Page.of(URI.create("https://trap.example/"), html);
    Extraction found =
        Assertions.assertTimeoutPreemptively(
            SOON, () -> new Extractor(OFFER, "OpenLocalOffer", Clock.systemUTC()).extract(page));

    assertThat(found.title()).isNotEmpty().hasSizeLessThan(1_000);
    assertThat(found.text()).doesNotContain("\0");
    assertThat(found.snapshotHtml()).hasSizeLessThan(500_000);
  }

  private static String attributes(int number) {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < number; i++) {
      attributes.append("a").append(i).append("=b ");
    }
    return attributes.toString();
  }
}
