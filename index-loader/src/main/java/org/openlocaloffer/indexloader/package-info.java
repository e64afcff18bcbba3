/**
 * Takes listings, vocabulary, pages and responses from their topics, gives them to Solr. In the
 * order of the data: {@code receive} reads the topics, {@code document} maps, {@code load} writes,
 * {@code vocabulary} writes whole taxonomies and jargons with their synonyms, all into the
 * collection that {@code index} keeps; {@code rebuild} does the same for a whole new collection.
 */
package org.openlocaloffer.indexloader;
