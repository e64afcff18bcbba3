package org.openlocaloffer.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlocaloffer.directory.site.BadParameter;

class SearchParametersTest {
  @ParameterizedTest
  @CsvSource({"abc,1", "-4,1", "0,1", "7,7", "999,100", "99999999999,1"})
  void forgivesAPerson(String page, int number) {
    int found = SearchParameters.pageNumber(page);

    assertThat(found).isEqualTo(number);
  }

  @Test
  void leavesOutIdsThatCannotBe() {
    Search search =
        SearchParameters.ofPerson(
            new Search(
                "", List.of("health", "*", "a,b", "health"), List.of(), List.of(), null, 1, 10));

    assertThat(search.categories()).containsExactly("health");
  }

  @Test
  void namesAScriptsMistake() {
    assertThatThrownBy(
            () ->
                SearchParameters.ofScript(
                    new Search("", List.of(), List.of("Not An Id"), List.of(), null, 1, 20)))
        .isInstanceOf(BadParameter.class);
    assertThatThrownBy(
            () ->
                SearchParameters.ofScript(
                    new Search("", List.of(), List.of(), List.of(), null, 101, 20)))
        .hasMessage("must lie between 1 and 100");
    assertThatThrownBy(() -> SearchParameters.when("someday"))
        .isInstanceOf(BadParameter.class)
        .hasMessageContaining("saturday-morning");
  }
}
