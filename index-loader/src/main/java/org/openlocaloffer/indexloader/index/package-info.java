/** Takes {@code config/solr} and the jargon, gives the collection that families' searches read. */
package org.openlocaloffer.indexloader.index;
