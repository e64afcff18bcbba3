package org.openlocaloffer.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "St Zeda's  Choir|st-zedas-choir",
        "Café Été: what’s on!|cafe-ete-whats-on",
        "...|entry",
        "Ωμ...|entry",
        "New|new-2",
      })
  void isMadeOfTheName(String name, String id) {
    assertThat(Slug.of(name).findFirst()).contains(id);
  }

  @Test
  void hasANumberWhereItIsTakenAndStaysShort() {
    assertThat(Slug.of("Choir").limit(3)).containsExactly("choir", "choir-2", "choir-3");
    assertThat(Slug.of("long ".repeat(40)).skip(998).findFirst().orElseThrow())
        .matches("[a-z0-9][a-z0-9-]{0,62}")
        .endsWith("-l-999");
  }
}
