/**
 * Takes the counts that the frontier keeps, gives a crawl report for each source that has changed
 * to moderation's topic.
 */
package org.openlocaloffer.crawler.report;
