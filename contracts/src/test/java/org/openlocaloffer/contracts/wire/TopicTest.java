package org.openlocaloffer.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TopicTest {
  @Test
  void compactsWhatIsAStateAndExpiresWhatIsAnEvent() {
    assertThat(Arrays.stream(Topic.values()).filter(t -> kept(t).equals("compact")))
        .containsExactly(
            Topic.SOURCES, Topic.LISTINGS, Topic.VOCABULARY, Topic.PAGES, Topic.RESPONSES);
    assertThat(kept(Topic.CRAWL_REPORTS)).isEqualTo("compact,delete");
    assertThat(Topic.CRAWL_REPORTS.settings()).containsEntry("retention.ms", "2592000000");
    assertThat(Topic.CANDIDATES.settings()).containsEntry("retention.ms", "2592000000");
    assertThat(Topic.LISTINGS.settings()).containsEntry("delete.retention.ms", "2592000000");
  }

  private static String kept(Topic topic) {
    return topic.settings().get("cleanup.policy");
  }
}
