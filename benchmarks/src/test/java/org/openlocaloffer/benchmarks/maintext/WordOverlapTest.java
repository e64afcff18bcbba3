package org.openlocaloffer.benchmarks.maintext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WordOverlapTest {
  @Test
  void countsEachWordAsOftenAsItStandsInBoth() {
    WordOverlap overlap = WordOverlap.of("Swim, swim and SWIM!", "swim swim dive");

    assertThat(overlap.precision()).isCloseTo(2 / 4d, within(1e-9));
    assertThat(overlap.recall()).isCloseTo(2 / 3d, within(1e-9));
    assertThat(overlap.f1()).isCloseTo(4 / 7d, within(1e-9));
  }

  @Test
  void splitsWordsAsPythonDoes() {
    assertThat(WordOverlap.of("Café_1 it’s", "café_1 it s").f1()).isEqualTo(1);
    assertThat(WordOverlap.of("non-fiction", "non fiction").f1()).isEqualTo(1);
  }

  @Test
  void givesNothingForNothing() {
    assertThat(WordOverlap.of("", "words").f1()).isZero();
    assertThat(WordOverlap.of("words", "").f1()).isZero();
    assertThat(WordOverlap.of("", "").f1()).isZero();
  }
}
