/** Takes records from every stage, gives their JSON, and the topics that carry them, to Kafka. */
package org.openlocaloffer.contracts.wire;
