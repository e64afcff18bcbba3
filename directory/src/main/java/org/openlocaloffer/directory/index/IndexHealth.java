package org.openlocaloffer.directory.index;

import org.apache.solr.client.solrj.SolrQuery;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up where Solr answers, with or without listings. */
@Component("solr")
class IndexHealth implements HealthIndicator {
  private final DirectoryIndex index;

  IndexHealth(DirectoryIndex index) {
    this.index = index;
  }

  @Override
  public Health health() {
    try {
      return index
          .query(new SolrQuery("*:*").addFilterQuery("type:listing").setRows(0))
          .map(answer -> Health.up().withDetail("listings", answer.getResults().getNumFound()))
          .orElseGet(() -> Health.up().withDetail("listings", "none indexed yet"))
          .build();
    } catch (IndexAway e) {
      return Health.down().withDetail("reason", e.getMessage()).build();
    }
  }
}
