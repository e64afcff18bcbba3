package org.openlocaloffer.crawler.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTagTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "- | false | false",
        "noindex | true | false",
        "NoIndex, NoFollow | true | true",
        "none | true | true",
        "nofollow | false | true",
        "max-snippet: 20, noindex | true | false",
        "otherbot: noindex | false | false",
        "otherbot: noindex, nofollow | false | false",
        "openlocaloffer: noindex | true | false",
        "otherbot: none, openlocaloffer: nofollow | false | true",
        "unavailable_after: 25 Jun 2030 15:00:00 GMT | false | false"
      })
  void asksEveryRobotOrOursByName(String header, boolean noindex, boolean nofollow) {
    RobotsTag tag = new RobotsTag(header, "OpenLocalOffer");

    assertThat(tag.noindex()).isEqualTo(noindex);
    assertThat(tag.nofollow()).isEqualTo(nofollow);
  }
}
