/**
 * Takes when something is on, as data or in words, gives it as data and the dates on which it will
 * be.
 */
package org.openlocaloffer.contracts.time;
