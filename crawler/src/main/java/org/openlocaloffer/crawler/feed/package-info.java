/** Takes lists of pages that sites publish for machines, gives the addresses in them. */
package org.openlocaloffer.crawler.feed;
