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
        // Over HTTP/2 a POST to an alias that is not there yet spoils the connection for the next.
        .useHttp1_1(true)
        .build();
  }
}
