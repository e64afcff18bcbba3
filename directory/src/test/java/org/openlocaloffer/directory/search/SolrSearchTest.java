package org.openlocaloffer.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.solr.client.solrj.SolrQuery;
import org.junit.jupiter.api.Test;

class SolrSearchTest {
  /** A Saturday, after noon. */
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void asksForEverythingWithoutWords() {
    SolrQuery query = SolrSearch.of(search("", List.of(), null, 3), NOW);

    assertThat(query.getQuery()).isNull();
    assertThat(query.getStart()).isEqualTo(20);
    assertThat(query.getRows()).isEqualTo(10);
  }

  @Test
  void keepsWordsAndPicksOutOfTheSyntax() {
    SolrQuery query =
        SolrSearch.of(search("otters) OR *:*", List.of("health", "money"), null, 1), NOW);

    assertThat(query.getQuery()).isEqualTo("otters\\) or \\*\\:\\*");
    assertThat(query.getFilterQueries())
        .containsExactly("type:listing", "{!terms tag=category f=categories v=$picked.category}");
    assertThat(query.get("picked.category")).isEqualTo("health,money");
  }

  @Test
  void triesPhrasesOfFewWordsOnly() {
    assertThat(
            SolrSearch.of(search("speech and language therapy", List.of(), null, 1), NOW).get("pf"))
        .isNull();
    assertThat(SolrSearch.of(search("EHCP SALT CAMHS SEND OT", List.of(), null, 1), NOW).get("pf"))
        .isEmpty();
  }

  @Test
  void asksForAllThatCanBeOnAtATime() {
    When morning = When.of("saturday-morning").orElseThrow();

    String filter = SolrSearch.of(search("", List.of(), morning, 1), NOW).getFilterQueries()[1];

    assertThat(filter)
        .startsWith("open:(\"saturday\" \"saturday-06:00\" \"saturday-06:30\"")
        .contains("\"saturday-11:30\") (+open_1:(\"saturday\"", "+season_3:\"2026-11-28\")")
        .endsWith("dates:[2026-11-28T06:00:00Z TO 2026-11-28T11:59:59Z]");
  }

  private static Search search(String text, List<String> categories, When when, int page) {
    return new Search(text, categories, List.of(), List.of(), when, page, 10);
  }
}
