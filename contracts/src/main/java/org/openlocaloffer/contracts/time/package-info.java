/** Takes when something is on, as data, gives the dates on which it will be. */
package org.openlocaloffer.contracts.time;
