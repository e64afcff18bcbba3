/**
 * Takes the topics that the index holds, gives their messages to the live collection, and what
 * cannot be used to the dead letters.
 */
package org.openlocaloffer.indexloader.receive;
