/** Takes iCalendar files, gives an entry for each event that is still to come. */
package org.openlocaloffer.crawler.feed.calendar;
