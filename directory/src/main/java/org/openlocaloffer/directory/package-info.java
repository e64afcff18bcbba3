/** Takes searches from families and listings from Solr, gives pages and JSON to whoever asks. */
package org.openlocaloffer.directory;
