/**
 * Takes what the readers of pages and lists find out, gives the outcome of the lease: here stands
 * what every reader needs, the visit, its limits, and how content is told from other content.
 */
package org.openlocaloffer.crawler.candidate.outcome;
