/**
 * Takes documents that sites publish for machines from the crawler, gives the entries of RSS and
 * Atom and the addresses of sitemaps; calendars and Open Referral have packages of their own.
 */
package org.openlocaloffer.crawler.feed;
