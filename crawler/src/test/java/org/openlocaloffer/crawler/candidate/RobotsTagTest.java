package org.openlocaloffer.crawler.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlocaloffer.crawler.extract.RobotsDirectives;

class RobotsTagTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "- | false | false",
        "noindex | true | false",
        "NoIndex, NoFollow | true | true",
        "noindex nofollow | true | true",
        "noindex,nofollow,noarchive | true | true",
        "none | true | true",
        "NONE | true | true",
        "nofollow | false | true",
        "all | false | false",
        "index, noindex | true | false",
        "max-snippet: 20, noindex | true | false",
        "max-image-preview:large | false | false",
        "otherbot: noindex | false | false",
        "otherbot: noindex, nofollow | false | false",
        "otherbot: noindex; nofollow | false | true",
        "otherbot: nofollow; openlocaloffer: noindex | true | false",
        "openlocaloffer: noindex | true | false",
        "OpenLocalOffer/2.0 : NOINDEX , nofollow | true | true",
        "otherbot: none, openlocaloffer: nofollow | false | true",
        "openlocaloffer: nofollow, otherbot: noindex | false | true",
        "unavailable_after: 25 Jun 2030 15:00:00 GMT | false | false",
        "unavailable_after: 25 Jun 2010 15:00:00 GMT | true | false",
        "unavailable_after: Friday, 25-Jun-10 15:00:00 GMT | true | false",
        "unavailable_after: 2026-11-20T10:00:00+00:00, nofollow | true | true",
        "unavailable_after: 2026-11-22 | false | false",
        "otherbot: unavailable_after: 25 Jun 2010 15:00:00 GMT | false | false",
        "openlocaloffer: unavailable_after: 25 Jun 2010 15:00:00 GMT | true | false",
        "unavailable_after: 31 Feb 2010 | false | false",
        "unavailable_after: soon | false | false"
      })
  void asksEveryRobotOrOursByName(String headers, boolean noindex, boolean nofollow) {
    assertThat(RobotsTag.directives(headers, "OpenLocalOffer", NOW))
        .isEqualTo(new RobotsDirectives(noindex, nofollow));
  }
}
