package org.openlocaloffer.crawler.source;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.openlocaloffer.contracts.wire.Topic;

/**
 * Reads the sources topic from its beginning at every start, so that a frontier that was lost or
 * restored finds its sources again: the topic is compacted and small, and applying it twice changes
 * nothing. For one thread.
 */
final class SourceTopic implements AutoCloseable {
  private final Consumer<String, byte[]> consumer;
  private final Map<TopicPartition, Long> end;
  private final Map<String, ConsumerRecord<String, byte[]>> gathered = new LinkedHashMap<>();

  SourceTopic(Map<String, Object> consumerConfig) {
    consumer = new KafkaConsumer<>(consumerConfig);
    List<PartitionInfo> partitions = consumer.partitionsFor(Topic.SOURCES.topicName());
    Collection<TopicPartition> all =
        partitions.stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList();
    consumer.assign(all);
    consumer.seekToBeginning(all);
    end = consumer.endOffsets(all);
  }

  /**
   * What has come, of each source the last word only: what was said before it would undo, for a
   * moment, what is so now. At the start that means nothing before the end is reached.
   */
  List<ConsumerRecord<String, byte[]>> poll(Duration wait) {
    for (ConsumerRecord<String, byte[]> message : consumer.poll(wait)) {
      gathered.remove(message.key());
      gathered.put(message.key(), message);
    }
    if (!caughtUp()) {
      return List.of();
    }
    List<ConsumerRecord<String, byte[]>> last = List.copyOf(gathered.values());
    gathered.clear();
    return last;
  }

  /** Comes again with the next poll, and all after it in its partition. */
  void again(ConsumerRecord<String, byte[]> message) {
    consumer.seek(new TopicPartition(message.topic(), message.partition()), message.offset());
  }

  /** Whether all that was there at the start has been read. */
  boolean caughtUp() {
    return end.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
  }

  @Override
  public void close() {
    consumer.close();
  }
}
