package org.openlocaloffer.contracts.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.example.Sources;
import org.openlocaloffer.contracts.source.CrawlReport.Example;
import org.openlocaloffer.contracts.wire.Codec;

class CrawlReportTest {
  private static final String URL = "https://splash.example/";

  @Test
  void writesEveryCauseByTheWordThatItHasAlwaysHad() {
    assertThat(Arrays.stream(RefusalCause.values()).map(RefusalCause::word))
        .containsExactly(
            "postponed",
            "robots",
            "robots-unreachable",
            "crawl-delay",
            "scope",
            "trap",
            "too-many",
            "budget",
            "private",
            "unresolvable",
            "too-big",
            "type",
            "blocked",
            "forbidden",
            "login-wall",
            "redirect-loop",
            "timeout",
            "connection",
            "status",
            "missing",
            "noindex",
            "duplicate",
            "not-a-resource",
            "none-found",
            "token",
            "unreadable",
            "other");
  }

  @Test
  void saysAnExampleAsPeopleReadIt() {
    assertThat(new Example(URL, RefusalCause.STATUS, "HTTP 500").text())
        .isEqualTo("the site answered with an error (HTTP 500)");
    assertThat(new Example(URL, RefusalCause.ROBOTS, "robots.txt disallows it").text())
        .isEqualTo("robots.txt says no");
    assertThat(new Example(URL, RefusalCause.NOINDEX, null).text())
        .isEqualTo("asks not to be listed");
  }

  @Test
  void keepsAReasonThatIsWrittenInWords() {
    String words = "seeds that cannot be fetched: ftp://splash.example/";

    Example example = Example.of(URL, words, null);

    assertThat(example).isEqualTo(new Example(URL, RefusalCause.OTHER, words));
    assertThat(example.text()).isEqualTo(words);
    assertThat(Codec.read(Codec.write(example), Example.class)).isEqualTo(example);
  }

  @Test
  void countsACauseThatItDoesNotKnowAsAnother() {
    String json =
        new String(Codec.write(Sources.aCrawlReport()), UTF_8).replace("scope", "too-loud");

    assertThat(Codec.read(json.getBytes(UTF_8), CrawlReport.class).refused())
        .isEqualTo(Map.of(RefusalCause.ROBOTS, 2L, RefusalCause.OTHER, 41L));
  }
}
