/** Takes operations, gives them to a Solr collection, and back those that Solr refused. */
package org.openlocaloffer.indexloader.load;
