package org.openlocaloffer.indexloader;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.wire.Topics;
import org.openlocaloffer.indexloader.index.Index;
import org.openlocaloffer.indexloader.load.SolrAway;
import org.openlocaloffer.indexloader.rebuild.RebuildFailed;
import org.openlocaloffer.indexloader.receive.Receiver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the topics and the collection where they are missing, then loads until SIGTERM. */
final class Loader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Loader.class);
  private static final int PAUSE_SECONDS = 2;

  /** One request to Solr may still have to come to its end. */
  private static final int STOP_SECONDS = 25;

  private final Settings settings;
  private final Connections connections;

  Loader(Settings settings) {
    this.settings = settings;
    this.connections = new Connections(settings);
  }

  /** Returns after SIGTERM. */
  void run(boolean autoRebuild) throws RebuildFailed {
    Index index = connections.index();
    patiently("Kafka", () -> createTopics());
    boolean stale = patiently("Solr", () -> index.stale(index.ensure()));
    if (stale && autoRebuild) {
      connections.rebuild().run(false, false);
    } else if (stale) {
      LOG.warn("config/solr has changed: run bin/rebuild-index to use the new one");
    }
    receive(index);
  }

  private void receive(Index index) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    CountDownLatch stopped = new CountDownLatch(1);
    try (Consumer<String, byte[]> consumer = connections.consumer();
        Producer<String, byte[]> producer = connections.producer();
        Metrics metrics = Metrics.serve(settings, registry)) {
      Receiver receiver = new Receiver(consumer, producer, index, connections.writer(), registry);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(receiver, stopped)));
      receiver.run(() -> ready(metrics));
    } finally {
      stopped.countDown();
    }
  }

  private void ready(Metrics metrics) {
    System.out.println(
        "READY loading into %s at %s%s"
            .formatted(settings.text("olo.collection"), settings.text("olo.solr"), metrics));
  }

  private static void stop(Receiver receiver, CountDownLatch stopped) {
    receiver.stop();
    try {
      if (!stopped.await(STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("not stopped within {} s; the next start goes on from before", STOP_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private interface Step<T> {
    T take() throws SolrAway;
  }

  private Void createTopics() {
    Topics.create(settings);
    return null;
  }

  /** Until the server answers; the order in which processes start does not matter. */
  private static <T> T patiently(String server, Step<T> step) {
    for (boolean said = false; ; said = true) {
      try {
        return step.take();
      } catch (SolrAway | KafkaException e) {
        if (!said) {
          LOG.warn("waiting for {}: {}", server, e.getMessage());
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while waiting", e);
    }
  }

  @Override
  public void close() {
    connections.close();
  }
}
