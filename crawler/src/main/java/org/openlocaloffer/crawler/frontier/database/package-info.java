/**
 * Takes an address and a password, gives connections to the crawler's PostgreSQL and its tables.
 */
package org.openlocaloffer.crawler.frontier.database;
