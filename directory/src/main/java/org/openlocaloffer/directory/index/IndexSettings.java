package org.openlocaloffer.directory.index;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the index is.
 *
 * @param solr base address, such as {@code http://127.0.0.1:8983/solr}
 * @param collection the alias to read
 */
@ConfigurationProperties("olo")
record IndexSettings(
    @DefaultValue("http://127.0.0.1:8983/solr") String solr,
    @DefaultValue("listings") String collection) {}
