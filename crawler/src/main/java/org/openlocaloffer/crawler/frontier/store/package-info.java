/** Takes outcomes and offers of new pages, gives them to the tables, in one order of locks. */
package org.openlocaloffer.crawler.frontier.store;
