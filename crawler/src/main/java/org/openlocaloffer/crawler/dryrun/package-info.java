/**
 * Takes one source as somebody wrote it, gives what crawling it would come to: the crawler's own
 * fetching and judging on a frontier in memory. Needs no server and changes nothing.
 */
package org.openlocaloffer.crawler.dryrun;
