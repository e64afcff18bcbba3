package org.openlocaloffer.moderation.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.wire.Clients;
import org.openlocaloffer.contracts.wire.DeadLetters;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.contracts.wire.Topics;
import org.openlocaloffer.moderation.worker.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads candidates and crawl reports from Kafka for as long as the process lives. Offsets are
 * committed after the database's transaction, so nothing is lost while Kafka or the database is
 * away.
 */
@Component
class Intake extends Worker {
  static final String GROUP = "moderation-service";
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final Duration POLL = Duration.ofMillis(500);

  private final Settings settings;
  private final Batch batch;
  private final Counter read;
  private final Counter refused;

  Intake(Settings settings, Batch batch, MeterRegistry meters) {
    super("intake");
    this.settings = settings;
    this.batch = batch;
    this.read = meters.counter("olo.intake.messages");
    this.refused = meters.counter("olo.intake.dead.letters");
  }

  @Override
  protected void work() {
    Topics.create(settings);
    try (var consumer = new KafkaConsumer<String, byte[]>(consumerConfig());
        var producer = new KafkaProducer<String, byte[]>(Clients.producer(settings))) {
      readUntilStopped(consumer, new DeadLetters(producer, GROUP));
    }
  }

  private Map<String, Object> consumerConfig() {
    Map<String, Object> config = Clients.consumer(settings, GROUP);
    config.put("max.poll.records", 100);
    return config;
  }

  private void readUntilStopped(Consumer<String, byte[]> consumer, DeadLetters letters) {
    consumer.subscribe(List.of(Topic.CANDIDATES.topicName(), Topic.CRAWL_REPORTS.topicName()));
    while (!stopping()) {
      ConsumerRecords<String, byte[]> messages = consumer.poll(POLL);
      if (messages.isEmpty()) {
        continue;
      }
      // Leaving without a commit begins again at the last one: the batch comes back whole.
      batch.write(messages, (message, reason) -> setAside(letters, message, reason));
      consumer.commitSync();
      read.increment(messages.count());
    }
  }

  private void setAside(
      DeadLetters letters, ConsumerRecord<String, byte[]> message, String reason) {
    letters.send(message, reason);
    refused.increment();
    LOG.warn(
        "dead letter: {}-{}@{}: {}",
        message.topic(),
        message.partition(),
        message.offset(),
        DeadLetters.shortened(reason));
  }
}
