package org.openlocaloffer.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchUrlTest {
  private static final Search EVERYTHING = Search.words("", Search.PAGE_SIZE);

  @Test
  void saysNothingForNothing() {
    assertThat(SearchUrl.of(EVERYTHING)).isEqualTo("/search");
  }

  @Test
  void holdsTheWholeState() {
    Search search =
        new Search(
            "C++ & {q}",
            List.of("health", "money"),
            List.of("autism"),
            List.of(),
            When.of("saturday-morning").orElseThrow(),
            3,
            10);

    assertThat(SearchUrl.of(search))
        .isEqualTo(
            "/search?q=C%2B%2B%20%26%20%7Bq%7D&category=health&category=money&need=autism&when=saturday-morning&page=3");
  }

  @Test
  void goesBackToTheFirstPageWhenAPickChanges() {
    Search search = EVERYTHING.with(Group.NEED, "autism").onPage(4);

    assertThat(SearchUrl.of(search.with(Group.KIND, "group")))
        .isEqualTo("/search?need=autism&kind=group");
    assertThat(SearchUrl.of(search.without(Group.NEED, "autism"))).isEqualTo("/search");
  }
}
