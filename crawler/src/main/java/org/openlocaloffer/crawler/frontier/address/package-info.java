/**
 * Takes addresses as pages write them, gives their one canonical spelling and whether a source
 * wants them.
 */
package org.openlocaloffer.crawler.frontier.address;
