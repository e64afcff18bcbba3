/** Takes sources and crawl reports from their topics, gives an operator a table of them. */
package org.openlocaloffer.operations.status;
