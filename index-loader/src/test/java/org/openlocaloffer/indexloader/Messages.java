package org.openlocaloffer.indexloader;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.openlocaloffer.contracts.wire.Topic;

/** Messages as Kafka brings them. */
public final class Messages {
  private Messages() {}

  public static ConsumerRecord<String, byte[]> aMessage(Topic topic, String key, byte[] value) {
    return new ConsumerRecord<>(topic.topicName(), 0, 0, key, value);
  }
}
