/**
 * Takes leases from the frontier, gives what the web answered, within robots.txt, the address guard
 * and limits.
 */
package org.openlocaloffer.crawler.fetch;
