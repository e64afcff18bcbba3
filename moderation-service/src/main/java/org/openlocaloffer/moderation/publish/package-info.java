/**
 * Takes messages from whoever changes what other stages must know, in the transaction of that
 * change, gives them to Kafka in order, at least once.
 */
package org.openlocaloffer.moderation.publish;
