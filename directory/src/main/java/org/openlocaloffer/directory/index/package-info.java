/** Takes queries from search and listing, gives Solr's answers back, or says that it is away. */
package org.openlocaloffer.directory.index;
