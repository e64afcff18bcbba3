/**
 * Takes messages in the transaction that changes what other stages must know, gives them to Kafka
 * in order, at least once.
 */
package org.openlocaloffer.moderation.publish;
