/**
 * Takes {@code config/solr} and the synonyms, gives the collection that families' searches read.
 */
package org.openlocaloffer.indexloader.index;
