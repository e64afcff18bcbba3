/**
 * Takes leases from the frontier, gives what the web answered: within robots.txt, the address
 * guard, the limits, and one request at a time to each host.
 */
package org.openlocaloffer.crawler.fetch;
