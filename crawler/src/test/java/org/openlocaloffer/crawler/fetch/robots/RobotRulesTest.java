package org.openlocaloffer.crawler.fetch.robots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;

class RobotRulesTest {
  @Test
  void obeysTheGroupThatNamesUsAndNoOther() {
    RobotRules rules =
        rules("User-agent: *\nDisallow: /\n\nUser-agent: OpenLocalOffer\nDisallow: /private\n");

    assertThat(rules.allows("http://club.example/a")).isTrue();
    assertThat(rules.allows("http://club.example/private/a")).isFalse();
  }

  @Test
  void mergesGroupsAndPrefersTheLongerRule() {
    RobotRules rules =
        rules(
            "User-agent: *\n"
                + "Disallow: /a\n\n"
                + "User-agent: *\n"
                + "Disallow: /b\n"
                + "Allow: /a/open\n"
                + "Disallow: /*.pdf$\n");

    assertThat(rules.allows("http://club.example/a/x")).isFalse();
    assertThat(rules.allows("http://club.example/b")).isFalse();
    assertThat(rules.allows("http://club.example/a/open/x")).isTrue();
    assertThat(rules.allows("http://club.example/c.pdf")).isFalse();
    assertThat(rules.allows("http://club.example/c.pdf?x")).isTrue();
  }

  @Test
  void aLongCrawlDelayIsAWishAndNoRefusal() {
    RobotRules rules =
        rules("User-agent: *\nCrawl-delay: 86400\nSitemap: http://club.example/map.xml\n");

    assertThat(rules.allows("http://club.example/")).isTrue();
    assertThat(rules.crawlDelay()).isEqualTo(Duration.ofDays(1));
    assertThat(rules.sitemaps()).containsExactly("http://club.example/map.xml");
  }

  @Test
  void nothingAndNonsenseDisallowNothing() {
    assertThat(rules("").allows("http://club.example/")).isTrue();
    assertThat(rules("<html><body>Welcome</body></html>").allows("http://club.example/")).isTrue();
  }

  @Test
  void groupsThatNameUsAreOne() {
    RobotRules rules =
        rules(
            """
            User-agent: openlocaloffer
            Crawl-delay: 2
            Disallow: /a
            User-agent: *
            Crawl-delay: 90
            Disallow: /
            User-agent: otherbot
            User-agent: OPENLOCALOFFER/2.0 (club)
            Disallow: /b
            Crawl-delay: 7.5
            """);

    assertThat(rules.allows("http://club.example/a")).isFalse();
    assertThat(rules.allows("http://club.example/b")).isFalse();
    assertThat(rules.allows("http://club.example/c")).isTrue();
    assertThat(rules.crawlDelay()).isEqualTo(Duration.ofMillis(7_500));
  }

  @Test
  void aGroupThatOnlyNamesUsFreesUsFromTheOthers() {
    assertThat(rules("User-agent: *\nDisallow: /\n\nUser-agent: OpenLocalOffer\nDisallow:\n"))
        .matches(rules -> rules.allows("http://club.example/"));
  }

  @Test
  void neitherASitemapNorACrawlDelayEndsAGroup() {
    RobotRules rules =
        rules(
            "User-agent: OpenLocalOffer\nSitemap: http://club.example/1.xml\nCrawl-delay: 3\n"
                + "User-agent: otherbot\nSite-map: http://club.example/2.xml\nDisallow: /a\n");

    assertThat(rules.allows("http://club.example/a")).isFalse();
    assertThat(rules.sitemaps()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Useragent: *\nDisalow: /a",
        "user agent : *\ndissallow:/a",
        "\ufeffUSER-AGENT: *\r\rDISALLOW: /a\r",
        "User-agent *\ndisallow\t/a",
        "User-agent:*#everyone\n  Disallow:   /a   # not yet",
        "User-agent: *\n\n\nDisallow: /%61",
        "User-agent: *\nDisallow: *a$",
        "User-agent: *\nDisallow: /*",
        "Allow: /a\nUser-agent: *\nDisallow: /",
      })
  void readsWhatPeopleWrite(String robots) {
    assertThat(rules(robots).allows(url("http://club.example/a"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/%7Ejo/, /~jo/",
    "/~jo/, /%7ejo/x",
    "/caf%c3%a9, /caf\u00e9",
    "/caf\u00e9, /caf%C3%A9/menu",
    "/a|b, /a%7Cb",
    "/a b, /a%20b",
    "/*?q=\u00fc, /find?q=%c3%bc",
    "/x%2Fy, /x%2fy",
  })
  void takesTwoSpellingsOfAPathForOne(String disallowed, String path) {
    RobotRules rules = rules("User-agent: *\nDisallow: " + disallowed);

    assertThat(rules.allows(url("http://club.example" + path))).isFalse();
  }

  @Test
  void anEscapedStarOrSlashIsNoStarAndNoSlash() {
    RobotRules rules = rules("User-agent: *\nDisallow: /a%2Ab\nDisallow: /c%2Fd\n");

    assertThat(rules.allows(url("http://club.example/a-b"))).isTrue();
    assertThat(rules.allows(url("http://club.example/a%2ab"))).isFalse();
    assertThat(rules.allows(url("http://club.example/c/d"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-3", "soon", "1e99", "NaN", "99999999999999999999", ""})
  void aCrawlDelayThatIsNoneIsNone(String delay) {
    assertThat(rules("User-agent: *\nCrawl-delay: " + delay).crawlDelay()).isEqualTo(Duration.ZERO);
  }

  /** Patterns that keep a matcher which goes back on its steps busy for ever. */
  @Test
  void isNotKeptBusyByPatterns() {
    String stars = "Disallow: /" + "*a".repeat(100) + "b$\n";
    String longParts = "Disallow: /*" + "a".repeat(900) + "b\n";
    RobotRules rules =
        rules("User-agent: *\n" + stars.repeat(1_100) + longParts.repeat(300) + "Disallow: /*z");
    CanonicalUrl url = url("http://club.example/" + "a".repeat(1_900));

    assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          for (int i = 0; i < 20; i++) {
            assertThat(rules.allows(url)).isTrue();
          }
        });
  }

  private static CanonicalUrl url(String text) {
    return CanonicalUrl.of(text).orElseThrow();
  }

  private static RobotRules rules(String text) {
    return RobotRules.parse(text.getBytes(UTF_8), "OpenLocalOffer");
  }
}
