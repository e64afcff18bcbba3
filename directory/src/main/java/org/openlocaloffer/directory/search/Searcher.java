package org.openlocaloffer.directory.search;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.FacetField;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.openlocaloffer.directory.index.DirectoryIndex;
import org.openlocaloffer.directory.index.TooMuchAsked;
import org.springframework.stereotype.Component;

/** Asks the index. Safe for use by many threads. */
@Component
class Searcher {
  private final DirectoryIndex index;

  Searcher(DirectoryIndex index) {
    this.index = index;
  }

  /**
   * @throws org.openlocaloffer.directory.index.IndexAway where Solr does not answer
   */
  Results find(Search search) {
    return ask(search).map(response -> results(response, search)).orElse(Results.NOTHING_INDEXED);
  }

  private Optional<QueryResponse> ask(Search search) {
    try {
      return index.query(SolrSearch.of(search, Instant.now()));
    } catch (TooMuchAsked e) {
      return index.query(SolrSearch.simpler(search, Instant.now()));
    }
  }

  private Results results(QueryResponse response, Search search) {
    long total = response.getResults().getNumFound();
    boolean indexed = total > 0 || (narrowed(search) && holdsAnything());
    return new Results(total, Hits.of(response), counts(response), indexed);
  }

  private static boolean narrowed(Search search) {
    return search.filtered() || !search.text().isEmpty();
  }

  private boolean holdsAnything() {
    return index
        .query(new SolrQuery("*:*").addFilterQuery(SolrSearch.LISTINGS).setRows(0))
        .filter(all -> all.getResults().getNumFound() > 0)
        .isPresent();
  }

  private static Map<Group, List<Results.Count>> counts(QueryResponse response) {
    Map<Group, List<Results.Count>> counts = new EnumMap<>(Group.class);
    for (Group group : Group.values()) {
      FacetField field = response.getFacetField(group.field());
      counts.put(
          group,
          field == null
              ? List.of()
              : field.getValues().stream()
                  .map(value -> new Results.Count(value.getName(), value.getCount()))
                  .toList());
    }
    return counts;
  }
}
