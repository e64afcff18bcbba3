package org.openlocaloffer.directory;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.config.YamlFile;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.vocabulary.Jargon;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;
import org.openlocaloffer.contracts.vocabulary.Vocabulary;
import org.openlocaloffer.contracts.wire.Clients;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.ModuleProcess;
import org.openlocaloffer.quickstart.Server;
import org.openlocaloffer.quickstart.Stage;
import org.openlocaloffer.quickstart.process.ChildProcess;

/** Kafka, Solr and the packaged index-loader: the directory shows what a test publishes. */
final class Publishing implements AutoCloseable {
  private static final Path CONFIG = Path.of(System.getProperty("project.root"), "config");
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final Backends backends = Backends.start(Server.KAFKA, Server.SOLR);
  private final Map<String, String> environment = new HashMap<>(backends.environment());
  private KafkaProducer<String, byte[]> producer;
  private ChildProcess loader;

  Publishing() {
    environment.put("OLO_CONFIG", CONFIG.toString());
  }

  Backends backends() {
    return backends;
  }

  /** Starts the loader; returns when it loads. */
  Publishing load() {
    loader = ModuleProcess.start(Stage.INDEX_LOADER, environment, backends.folder());
    loader.awaitReady(START_LIMIT);
    producer = new KafkaProducer<>(Clients.producer(Settings.load(environment)));
    return this;
  }

  /** Returns when a new collection is in use. */
  void rebuild() {
    ChildProcess rebuild =
        ModuleProcess.start(
            Stage.INDEX_LOADER, environment, backends.folder().resolve("rebuild"), "rebuild");
    await().atMost(START_LIMIT).until(() -> !rebuild.isAlive());
  }

  void publish(Listing... listings) {
    for (Listing listing : listings) {
      send(Topic.LISTINGS, listing.id(), listing);
    }
    producer.flush();
  }

  void publish(Vocabulary vocabulary) {
    send(Topic.VOCABULARY, vocabulary.key(), vocabulary);
    producer.flush();
  }

  void publish(Topic topic, String key, Object record) {
    send(topic, key, record);
    producer.flush();
  }

  /** What a council is shipped with. */
  void publishShippedVocabulary() {
    publish(
        new Vocabulary.TaxonomyVersion(
            1, YamlFile.read(CONFIG.resolve("taxonomy.yaml"), Taxonomy.class)));
    publish(
        new Vocabulary.JargonVersion(
            1, YamlFile.read(CONFIG.resolve("jargon.yaml"), Jargon.class)));
  }

  private void send(Topic topic, String key, Object record) {
    producer.send(new ProducerRecord<>(topic.topicName(), key, Codec.write(record)));
  }

  @Override
  public void close() {
    if (producer != null) {
      producer.close();
      loader.stop();
    }
    backends.close();
  }
}
