/**
 * Takes answers of Facebook's Graph API from the crawler, gives a Page's or group's facts, events
 * and posts as entries. No page of the website is ever fetched, and nobody is named.
 */
package org.openlocaloffer.crawler.social.facebook;
