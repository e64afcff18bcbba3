package org.openlocaloffer.indexloader.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayedTest {
  @Test
  void readsWhatItWrites() {
    Replayed replayed = new Replayed(Map.of(1, 30L, 0, 12L));
    assertThat(replayed).hasToString("0:12,1:30");
    assertThat(Replayed.parse("0:12,1:30")).isEqualTo(replayed);
  }

  @Test
  void takesTheUnreadableForNothing() {
    assertThat(Replayed.parse(null)).isEqualTo(Replayed.NOTHING);
    assertThat(Replayed.parse("")).isEqualTo(Replayed.NOTHING);
    assertThat(Replayed.parse("0:12,x")).isEqualTo(Replayed.NOTHING);
  }
}
