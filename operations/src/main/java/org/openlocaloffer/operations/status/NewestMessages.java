package org.openlocaloffer.operations.status;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.wire.Clients;
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

  /** Milliseconds for one answer of Kafka's. */
  private static final int PATIENCE_MS = 5_000;

  private final Consumer<String, byte[]> consumer;

  private NewestMessages(Map<String, Object> consumerConfig) {
    consumer = new KafkaConsumer<>(consumerConfig);
  }

  /**
   * @throws KafkaException in words for an operator, where within seconds no Kafka answers
   */
  static NewestMessages open(Settings settings) {
    NewestMessages messages = null;
    try {
      messages = new NewestMessages(impatient(Clients.consumer(settings, "status")));
      messages.consumer.partitionsFor(Topic.SOURCES.topicName());
      return messages;
    } catch (KafkaException | IllegalStateException | OutOfMemoryError e) {
      if (messages != null) {
        messages.close();
      }
      throw new KafkaException(
          "No Kafka answers at OLO_KAFKA (olo.kafka in settings.properties), which is %s: %s. Is the system running, and is that its Kafka? That of ./run listens 20 above its --port: OLO_KAFKA=127.0.0.1:8100 bin/status"
              .formatted(settings.text("olo.kafka"), reason(e)));
    }
  }

  /**
   * Kafka's client takes the first bytes of an HTTP or TLS server for a message's length, and may
   * run out of memory making room for it.
   */
  private static String reason(Throwable e) {
    if (e instanceof OutOfMemoryError || e instanceof IllegalStateException) {
      return "something else listens there";
    }
    Throwable first = e;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    return first instanceof TimeoutException
        ? "nothing that speaks its protocol answered for " + PATIENCE_MS / 1_000 + " s"
        : first.getMessage();
  }

  /** Short time-outs, so that an operator hears within seconds that Kafka is away. */
  private static Map<String, Object> impatient(Map<String, Object> config) {
    config.put("default.api.timeout.ms", PATIENCE_MS);
    config.put("request.timeout.ms", PATIENCE_MS - 1_000);
    config.put("socket.connection.setup.timeout.ms", PATIENCE_MS - 1_000);
    config.put("allow.auto.create.topics", false);
    return config;
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
    try {
      return newest(topic, keys);
    } catch (KafkaException e) {
      throw new KafkaException(
          "Kafka answered, and then no more (%s). Can the address that it advertises be reached from here?"
              .formatted(e.getMessage()));
    }
  }

  private Map<String, byte[]> newest(Topic topic, Set<String> keys) {
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
    consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
  }
}
