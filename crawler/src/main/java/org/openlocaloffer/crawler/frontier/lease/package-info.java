/**
 * Takes nothing from anyone, gives the records that pass between the frontier and its users:
 * leases, links, outcomes, refusals.
 */
package org.openlocaloffer.crawler.frontier.lease;
