/**
 * Takes listings from their topic, gives them to Solr. In the order of the data: {@code receive}
 * reads the topic, {@code document} maps, {@code load} writes, into the collection that {@code
 * index} keeps; {@code rebuild} does the same for a whole new collection.
 */
package org.openlocaloffer.indexloader;
