package org.openlocaloffer.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.solr.client.solrj.SolrQuery;
import org.junit.jupiter.api.Test;

class SolrSearchTest {
  @Test
  void asksForEverythingWithoutWords() {
    SolrQuery query = SolrSearch.of(search("", List.of(), 3));

    assertThat(query.getQuery()).isNull();
    assertThat(query.getStart()).isEqualTo(20);
    assertThat(query.getRows()).isEqualTo(10);
  }

  @Test
  void keepsWordsAndPicksOutOfTheSyntax() {
    SolrQuery query = SolrSearch.of(search("otters) OR *:*", List.of("health", "money"), 1));

    assertThat(query.getQuery()).isEqualTo("otters\\) or \\*\\:\\*");
    assertThat(query.getFilterQueries())
        .containsExactly("{!terms tag=category f=categories v=$picked.category}");
    assertThat(query.get("picked.category")).isEqualTo("health,money");
  }

  private static Search search(String text, List<String> categories, int page) {
    return new Search(text, categories, List.of(), List.of(), page, 10);
  }
}
