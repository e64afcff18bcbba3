/**
 * Takes when something is on, as data or in words, gives the dates on which it will be, the data
 * that words say, and the words in which people say it.
 */
package org.openlocaloffer.contracts.time;
