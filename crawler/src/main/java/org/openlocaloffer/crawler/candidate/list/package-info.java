/**
 * Takes a visit to a document that lists others, gives where it leads and the candidates of its
 * entries: new, changed or gone.
 */
package org.openlocaloffer.crawler.candidate.list;
