/**
 * Takes lists of services after Open Referral UK, old and new, gives an entry for each service and
 * the addresses of the rest.
 */
package org.openlocaloffer.crawler.feed.openreferral;
