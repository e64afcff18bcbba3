/**
 * Takes what was fetched, gives candidates and crawl reports to their topics, and outcomes to the
 * frontier.
 */
package org.openlocaloffer.crawler.candidate;
