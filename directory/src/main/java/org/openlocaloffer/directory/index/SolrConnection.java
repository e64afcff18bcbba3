package org.openlocaloffer.directory.index;

import java.util.concurrent.TimeUnit;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SolrConnection {
  /** A family waits a few seconds at most before it is told that the search is away. */
  @Bean(destroyMethod = "close")
  SolrClient solrClient(IndexSettings settings) {
    return new HttpJdkSolrClient.Builder(settings.solr())
        .withConnectionTimeout(2, TimeUnit.SECONDS)
        .withRequestTimeout(5, TimeUnit.SECONDS)
        .build();
  }
}
