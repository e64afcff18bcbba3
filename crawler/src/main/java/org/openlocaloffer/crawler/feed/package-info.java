/**
 * Takes documents that sites publish for machines, gives the addresses and entries in them. What is
 * here serves every kind of feed; calendars and Open Referral have packages of their own.
 */
package org.openlocaloffer.crawler.feed;
