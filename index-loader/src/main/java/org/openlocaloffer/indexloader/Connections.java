package org.openlocaloffer.indexloader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.wire.Clients;
import org.openlocaloffer.indexloader.index.Configset;
import org.openlocaloffer.indexloader.index.Index;
import org.openlocaloffer.indexloader.load.Writer;
import org.openlocaloffer.indexloader.rebuild.Rebuild;
import org.openlocaloffer.indexloader.receive.Receiver;

/** Kafka and Solr as the settings name them. */
final class Connections implements AutoCloseable {
  private static final int MESSAGES_AT_ONCE = 200;
  private static final int BYTES_AT_ONCE = 16 * 1024 * 1024;

  private final Settings settings;
  private final HttpJdkSolrClient solr;

  Connections(Settings settings) {
    this.settings = settings;
    this.solr =
        new HttpJdkSolrClient.Builder(settings.text("olo.solr"))
            .useHttp1_1(true)
            .withConnectionTimeout(5, TimeUnit.SECONDS)
            .withRequestTimeout(20, TimeUnit.SECONDS)
            .build();
  }

  Index index() {
    return new Index(
        solr,
        settings.text("olo.collection"),
        Configset.read(settings.folder()),
        Clock.systemUTC());
  }

  Writer writer() {
    return new Writer(solr);
  }

  Rebuild rebuild() {
    return new Rebuild(this::wholeTopic, index(), writer(), System.out);
  }

  /** In the group of all loaders. */
  Consumer<String, byte[]> consumer() {
    Map<String, Object> config = Clients.consumer(settings, Receiver.GROUP);
    limit(config);
    // Milliseconds: how soon a killed loader's partitions are another's, or its successor's.
    config.put("session.timeout.ms", 10_000);
    return new KafkaConsumer<>(config);
  }

  Producer<String, byte[]> producer() {
    Map<String, Object> config = Clients.producer(settings);
    // Milliseconds: gives up, and the loader tries again, before its partitions are taken away.
    config.put("request.timeout.ms", 10_000);
    config.put("delivery.timeout.ms", 30_000);
    return new KafkaProducer<>(config);
  }

  private Consumer<String, byte[]> wholeTopic() {
    Map<String, Object> config = Clients.consumer(settings, Receiver.GROUP);
    config.remove("group.id");
    limit(config);
    return new KafkaConsumer<>(config);
  }

  private static void limit(Map<String, Object> config) {
    config.put("max.poll.records", MESSAGES_AT_ONCE);
    config.put("fetch.max.bytes", BYTES_AT_ONCE);
  }

  @Override
  public void close() {
    try {
      solr.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
