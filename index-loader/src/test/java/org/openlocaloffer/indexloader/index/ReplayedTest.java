package org.openlocaloffer.indexloader.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ReplayedTest {
  @Test
  void readsWhatItWrites() {
    Replayed replayed =
        new Replayed(
            Map.of(
                new TopicPartition("vocabulary", 0), 3L,
                new TopicPartition("listings", 1), 30L,
                new TopicPartition("listings", 0), 12L));
    assertThat(replayed).hasToString("listings:0:12,listings:1:30,vocabulary:0:3");
    assertThat(Replayed.parse("listings:0:12,listings:1:30,vocabulary:0:3")).isEqualTo(replayed);
  }

  @Test
  void takesTheUnreadableForNothing() {
    assertThat(Replayed.parse(null)).isEqualTo(Replayed.NOTHING);
    assertThat(Replayed.parse("")).isEqualTo(Replayed.NOTHING);
    assertThat(Replayed.parse("0:12,1:30")).isEqualTo(Replayed.NOTHING);
    assertThat(Replayed.parse("listings:0:12,x")).isEqualTo(Replayed.NOTHING);
  }
}
