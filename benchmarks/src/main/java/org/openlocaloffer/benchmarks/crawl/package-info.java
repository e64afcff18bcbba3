/**
 * Takes generated websites, gives how fast and how politely our crawler and others crawled them, by
 * the server's ledger and the operating system's counts.
 */
package org.openlocaloffer.benchmarks.crawl;
