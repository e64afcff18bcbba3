package org.openlocaloffer.crawler.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadlineTest {
  @Test
  void isTheFirstSentenceOfTheFirstLine() {
    assertThat(Headline.of("\n  Swim at 10.30am on Sunday! Bring a towel.\nMore"))
        .isEqualTo("Swim at 10.30am on Sunday!");
    assertThat(Headline.of("Swim\nNow")).isEqualTo("Swim");
    assertThat(Headline.of(" \n")).isEmpty();
  }

  @Test
  void isCutAtAWordWhereItIsLong() {
    String cut = Headline.of("splash and ".repeat(30));

    assertThat(cut).hasSizeLessThanOrEqualTo(100).endsWith("…").doesNotContain("  ");
    assertThat(Headline.of("\ud83d\ude00".repeat(80))).hasSizeLessThanOrEqualTo(100).endsWith("…");
  }
}
