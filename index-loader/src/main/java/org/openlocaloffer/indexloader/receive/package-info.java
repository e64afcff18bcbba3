/**
 * Takes the listings topic, gives its operations to the live collection, and what cannot be used to
 * its dead letters.
 */
package org.openlocaloffer.indexloader.receive;
