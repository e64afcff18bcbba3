package org.openlocaloffer.moderation.publish;

import java.time.Duration;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.wire.Clients;
import org.openlocaloffer.contracts.wire.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sends what the outbox holds for as long as the process lives; waits while Kafka is away. */
@Component
public class Relay implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final Duration IDLE = Duration.ofMillis(250);
  private static final Duration BACK_OFF = Duration.ofSeconds(2);

  private final Settings settings;
  private final OutboxBatch batch;
  private Thread thread;

  Relay(Settings settings, OutboxBatch batch) {
    this.settings = settings;
    this.batch = batch;
  }

  @Override
  public synchronized void start() {
    thread = new Thread(this::run, "outbox-relay");
    thread.start();
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Topics.create(settings);
        var config = Clients.producer(settings);
        // A batch that cannot be sent is taken up again whole; better soon than after two minutes.
        config.put("delivery.timeout.ms", 20_000);
        config.put("request.timeout.ms", 10_000);
        config.put("max.block.ms", 10_000);
        try (Producer<String, byte[]> producer = new KafkaProducer<>(config)) {
          sendUntilStopped(producer);
        }
      } catch (RuntimeException e) {
        if (stopping()) {
          return;
        }
        LOG.warn("cannot publish, trying again: {}", e.toString());
        pause(BACK_OFF);
      }
    }
  }

  private void sendUntilStopped(Producer<String, byte[]> producer) {
    while (!stopping()) {
      if (batch.send(producer) == 0) {
        pause(IDLE);
      }
    }
  }

  private static boolean stopping() {
    return Thread.currentThread().isInterrupted();
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void stop() {
    Thread stopping = thread;
    thread = null;
    if (stopping != null) {
      stopping.interrupt();
      try {
        stopping.join(10_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }

  @Override
  public int getPhase() {
    return 100;
  }
}
