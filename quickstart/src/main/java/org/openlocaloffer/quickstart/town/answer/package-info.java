/**
 * Takes a request to one of the town's hosts, gives what its site would answer: pages, feeds, APIs,
 * and traps.
 */
package org.openlocaloffer.quickstart.town.answer;
