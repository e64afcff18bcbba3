package org.openlocaloffer.benchmarks.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MutatorTest {
  private static final List<byte[]> DOCUMENTS =
      List.of("<p>Warm water".getBytes(UTF_8), new byte[0], "BEGIN:VCALENDAR".getBytes(UTF_8));

  @Test
  void makesTheSameAgain() {
    for (int i = 0; i < 40; i++) {
      Mutant one = new Mutator(7, DOCUMENTS).make(i);
      Mutant again = new Mutator(7, DOCUMENTS).make(i);
      assertThat(again.how()).isEqualTo(one.how());
      assertThat(Arrays.equals(again.body(), one.body())).as(one.how()).isTrue();
    }
  }

  @Test
  void breaksInEveryWay() {
    Set<String> ways = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      ways.addAll(List.of(new Mutator(7, DOCUMENTS).make(i).how().split(",")));
    }
    assertThat(ways).hasSize(Damage.values().length);
  }
}
