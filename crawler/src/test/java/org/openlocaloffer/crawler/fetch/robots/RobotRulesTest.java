package org.openlocaloffer.crawler.fetch.robots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

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

  private static RobotRules rules(String text) {
    return RobotRules.parse(text.getBytes(UTF_8), "OpenLocalOffer");
  }
}
