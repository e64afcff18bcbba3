/** Takes searches from families and listings from Solr, gives pages and JSON back. */
package org.openlocaloffer.directory;
