package org.openlocaloffer.crawler.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WatchedTest {
  private final Watched watched = new Watched();

  @Test
  void namesThoseThatAreNotFetchedAndWhy() {
    watched.put("club", null);
    watched.put("soft-play", Rest.NEEDS_TOKEN);
    watched.put("blog", Rest.PAUSED);

    assertThat(watched.text())
        .isEqualTo("watching 1 of 3 sources; not blog (paused), soft-play (needs token)");
  }

  @Test
  void waitsForSourcesWhereThereAreNone() {
    assertThat(watched.text()).isEqualTo("waiting for sources");
  }

  @Test
  void saysNothingOfOthersWhereAllAreFetched() {
    watched.put("club", Rest.PAUSED);
    watched.put("club", null);
    watched.put("blog", Rest.PAUSED);
    watched.remove("blog");

    assertThat(watched.text()).isEqualTo("watching 1 source");
  }

  @Test
  void countsThoseThatAreTooManyToName() {
    IntStream.range(0, 7).forEach(i -> watched.put("s" + i, Rest.PAUSED));

    assertThat(watched.text()).startsWith("watching 0 of 7").endsWith("s4 (paused) and 2 more");
  }
}
