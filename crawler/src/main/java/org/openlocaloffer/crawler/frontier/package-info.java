/**
 * Takes sources and the outcomes of fetches from the other stages, gives leases on pages to fetch:
 * what next, politely, exactly once at a time. All of it is in PostgreSQL, so that a crash heals
 * itself and several crawlers share the work.
 */
package org.openlocaloffer.crawler.frontier;
