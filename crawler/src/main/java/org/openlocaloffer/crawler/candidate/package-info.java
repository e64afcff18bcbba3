/**
 * Takes what was fetched, gives candidates and crawl reports to their topics, and outcomes to the
 * frontier. Who judges a fetch is here; who reads pages, and who reads lists, in packages of their
 * own.
 */
package org.openlocaloffer.crawler.candidate;
