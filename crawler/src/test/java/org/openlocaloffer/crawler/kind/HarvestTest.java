package org.openlocaloffer.crawler.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openlocaloffer.crawler.extract.Extractor;

class HarvestTest {
  @Test
  void countsWhatIsBeyondItsLimitAndIsNotComplete() {
    Harvest harvest = new Harvest(new Extractor());
    for (int i = 0; i < 1_003; i++) {
      String url = "http://club.example/" + Math.min(i, 1_001);
      harvest.add("event", () -> Draft.ofAccount(url, "Swim", "", new Facts()));
      harvest.add("a repost", () -> null);
    }
    Contents contents = harvest.contents(true);

    assertThat(contents.entries()).hasSize(1_000);
    assertThat(contents.passedOver()).isEqualTo(3);
    assertThat(contents.complete()).isFalse();
  }
}
