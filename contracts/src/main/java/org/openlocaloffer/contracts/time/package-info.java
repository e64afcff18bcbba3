/**
 * Takes when something is on, as data, gives the dates on which it will be and the words in which
 * people say it.
 */
package org.openlocaloffer.contracts.time;
