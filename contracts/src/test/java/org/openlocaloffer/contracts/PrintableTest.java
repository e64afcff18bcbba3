package org.openlocaloffer.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void leavesOutWhatCannotBeShownSentOrStored() {
    assertThat(Printable.of("a\0b\u0007c\u007fd\u0085e\ud800f\udc00g\uffffh"))
        .isEqualTo("abcdefgh");
    assertThat(Printable.of("call \u202e0123\u2066 now\r\n")).isEqualTo("call 0123 now\n");
  }

  @Test
  void keepsEveryScriptAndLineEnds() {
    String text = "Caf\u00e9\t\ud83d\ude00\n\u0646\u0635 \u4e2d\u00a0\u2019\ufb01 \u200d";

    assertThat(Printable.of(text)).isEqualTo(text);
    assertThat(Printable.of(null)).isNull();
  }
}
