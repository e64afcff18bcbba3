package org.openlocaloffer.directory.index;

import org.openlocaloffer.contracts.Required;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the index is.
 *
 * @param solr base address, such as {@code http://127.0.0.1:8983/solr}
 * @param collection the alias to read
 */
@ConfigurationProperties("olo")
record IndexSettings(String solr, String collection) {
  IndexSettings {
    solr = Required.text(solr, "olo.solr");
    collection = Required.text(collection, "olo.collection");
  }
}
