/**
 * Takes iCalendar files from the crawler, gives an entry for each event that is still to come, with
 * its rule as times.
 */
package org.openlocaloffer.crawler.feed.calendar;
