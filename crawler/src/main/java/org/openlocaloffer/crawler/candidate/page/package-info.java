/**
 * Takes a visit to an HTML page, gives its links and its candidate: whether it is a page at all,
 * worth a look, and new.
 */
package org.openlocaloffer.crawler.candidate.page;
