/**
 * Takes generated websites, gives how our crawler and others got through them, by the server's
 * ledger and the operating system's accounts.
 */
package org.openlocaloffer.benchmarks.crawl;
