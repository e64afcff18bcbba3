package org.openlocaloffer.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openlocaloffer.directory.search.Snippet.Part;

class SnippetTest {
  @Test
  void keepsMatchesApartFromTheRest() {
    assertThat(Snippet.of("A \uE000swim\uE001 for all").parts())
        .containsExactly(
            new Part("A ", false), new Part("swim", true), new Part(" for all", false));
  }

  @Test
  void marksAndEscapes() {
    assertThat(Snippet.of("<b>\uE000a & b\uE001</b>").html())
        .isEqualTo("&lt;b&gt;<mark>a &amp; b</mark>&lt;/b&gt;");
  }

  @Test
  void staysBalancedWhateverTheTextHolds() {
    assertThat(Snippet.of("\uE001\uE000x\uE000y").html()).isEqualTo("<mark>x</mark><mark>y</mark>");
  }
}
