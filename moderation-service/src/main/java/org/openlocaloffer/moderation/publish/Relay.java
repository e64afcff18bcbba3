package org.openlocaloffer.moderation.publish;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.wire.Clients;
import org.openlocaloffer.contracts.wire.Topics;
import org.openlocaloffer.moderation.worker.Worker;
import org.springframework.stereotype.Component;

/** Sends what the outbox holds for as long as the process lives; waits while Kafka is away. */
@Component
class Relay extends Worker {
  private static final Duration IDLE = Duration.ofMillis(250);

  private final Settings settings;
  private final OutboxBatch batch;

  Relay(Settings settings, OutboxBatch batch) {
    super("outbox-relay");
    this.settings = settings;
    this.batch = batch;
  }

  @Override
  protected void work() {
    Topics.create(settings);
    try (var producer = new KafkaProducer<String, byte[]>(producerConfig())) {
      while (!stopping()) {
        if (batch.send(producer) == 0) {
          pause(IDLE);
        }
      }
    }
  }

  /**
   * Time-outs shorter than Kafka's two minutes, since a batch that could not be sent is tried again
   * as a whole.
   */
  private Map<String, Object> producerConfig() {
    Map<String, Object> config = Clients.producer(settings);
    config.put("delivery.timeout.ms", 20_000);
    config.put("request.timeout.ms", 10_000);
    config.put("max.block.ms", 10_000);
    return config;
  }
}
