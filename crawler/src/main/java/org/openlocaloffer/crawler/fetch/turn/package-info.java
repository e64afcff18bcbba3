/** Takes leases and the frontier's gates, gives turns on hosts: one request at a time to each. */
package org.openlocaloffer.crawler.fetch.turn;
