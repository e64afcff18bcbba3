package org.openlocaloffer.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  @Test
  void dropsControlCharactersAndJoinsSpaces() {
    assertThat(PlainText.of(" speech\u0000\t and\u200B\r\nlanguage\uD800 "))
        .isEqualTo("speech and language");
  }

  @Test
  void composesAccents() {
    assertThat(PlainText.of("cafe\u0301")).isEqualTo("café");
  }

  @Test
  void cutsALongQueryAfterItsLastWholeWord() {
    String cut = PlainText.of("swimming ".repeat(600));

    assertThat(cut).hasSizeLessThanOrEqualTo(PlainText.LONGEST).endsWith("swimming");
  }

  @Test
  void cutsOneEndlessWordBetweenCharacters() {
    String cut = PlainText.of("🏊".repeat(5000));

    assertThat(cut.codePointCount(0, cut.length())).isEqualTo(PlainText.LONGEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C++ (group",
        "\"unbalanced",
        "name:otters",
        "{!lucene}*:*",
        "a && b || !c",
        "~^*?/\\[]"
      })
  void leavesNoSyntax(String typed) {
    assertThat(PlainText.escaped(PlainText.of(typed)))
        .doesNotContainPattern("(?<!\\\\)(\\\\\\\\)*[+\\-!(){}\\[\\]^\"~*?:/&|]");
  }

  @Test
  void takesOperatorsAsWords() {
    assertThat(PlainText.escaped("OR salt AND light NOT")).isEqualTo("or salt and light not");
  }
}
