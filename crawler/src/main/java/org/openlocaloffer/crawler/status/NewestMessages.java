package org.openlocaloffer.crawler.status;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.openlocaloffer.contracts.wire.Topic;

/**
 * The newest message of each key. A topic is read from its end backwards in growing steps, until
 * every key that is asked for has come or the beginning is reached: what a busy topic keeps of the
 * past month is not read. For one thread.
 */
final class NewestMessages implements AutoCloseable {
  /** Messages of each partition in the first step. */
  private static final long FIRST_STEP = 200;

  private static final int GROWTH = 4;
  private static final Duration POLL = Duration.ofMillis(500);

  /** Polls without a message in a row. */
  private static final int PATIENCE = 20;

  private final Consumer<String, byte[]> consumer;

  NewestMessages(Map<String, Object> consumerConfig) {
    consumer = new KafkaConsumer<>(consumerConfig);
  }

  /**
   * Of a compacted topic, whole.
   *
   * @return by key; a tombstone leaves no entry
   */
  Map<String, byte[]> all(Topic topic) {
    return read(topic, null);
  }

  /** As far back as these keys need. */
  Map<String, byte[]> of(Topic topic, Set<String> keys) {
    return read(topic, keys);
  }

  private Map<String, byte[]> read(Topic topic, Set<String> keys) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic.topicName()).stream()
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .toList();
    consumer.assign(partitions);
    Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> to = consumer.endOffsets(partitions);
    Map<String, byte[]> newest = new HashMap<>();
    long step = keys == null ? Long.MAX_VALUE : FIRST_STEP;
    while (!to.equals(begin) && (keys == null || !newest.keySet().containsAll(keys))) {
      Map<TopicPartition, Long> from = new HashMap<>();
      long back = step;
      to.forEach((p, end) -> from.put(p, Math.max(begin.get(p), end - Math.min(back, end))));
      readStep(from, to).forEach(newest::putIfAbsent);
      to = from;
      step *= GROWTH;
    }
    newest.values().removeIf(value -> value.length == 0);
    return newest;
  }

  /** Of a tombstone, no bytes. */
  private Map<String, byte[]> readStep(
      Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
    from.forEach(consumer::seek);
    Map<String, byte[]> newest = new HashMap<>();
    int silent = 0;
    while (!isRead(from.keySet(), to)) {
      var messages = consumer.poll(POLL);
      silent = messages.isEmpty() ? silent + 1 : 0;
      if (silent > PATIENCE) {
        throw new KafkaException("no answer for " + POLL.multipliedBy(PATIENCE).toSeconds() + " s");
      }
      for (ConsumerRecord<String, byte[]> message : messages) {
        TopicPartition partition = new TopicPartition(message.topic(), message.partition());
        if (message.offset() < to.get(partition) && message.key() != null) {
          newest.put(message.key(), message.value() == null ? new byte[0] : message.value());
        }
      }
    }
    return newest;
  }

  private boolean isRead(Collection<TopicPartition> partitions, Map<TopicPartition, Long> to) {
    return partitions.stream().allMatch(p -> consumer.position(p) >= to.get(p));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
