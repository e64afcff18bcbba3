/**
 * Takes nothing from anyone, gives the words between the frontier and its users: leases, links,
 * outcomes, causes.
 */
package org.openlocaloffer.crawler.frontier.lease;
