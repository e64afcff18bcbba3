package org.openlocaloffer.indexloader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.common.SolrDocument;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.vocabulary.Vocabulary;
import org.openlocaloffer.contracts.wire.Clients;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.contracts.wire.Topics;
import org.openlocaloffer.indexloader.receive.Receiver;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.Server;

/** Kafka and Solr, and what a test does with them. Not thread-safe, publishing excepted. */
final class Servers implements AutoCloseable {
  static final Path ROOT = Path.of(System.getProperty("project.root"));

  private final Backends backends = Backends.start(Server.KAFKA, Server.SOLR);
  private final Queue<ProducerRecord<String, byte[]>> unsent = new ConcurrentLinkedQueue<>();
  private final Settings settings;
  private final KafkaProducer<String, byte[]> producer;
  private final HttpJdkSolrClient solr;

  Servers() {
    settings = Settings.load(environment("unused"));
    Topics.create(settings);
    producer = new KafkaProducer<>(Clients.producer(settings));
    solr = new HttpJdkSolrClient.Builder(backends.solr()).useHttp1_1(true).build();
  }

  /** For a loader that fills the alias. */
  Map<String, String> environment(String alias) {
    Map<String, String> environment = new HashMap<>(backends.environment());
    environment.put("OLO_CONFIG", ROOT.resolve("config").toString());
    environment.put("OLO_COLLECTION", alias);
    return environment;
  }

  Backends backends() {
    return backends;
  }

  void publish(Listing listing) {
    publish(listing.id(), Codec.write(listing));
  }

  void publish(Vocabulary vocabulary) {
    send(
        new ProducerRecord<>(
            Topic.VOCABULARY.topicName(), vocabulary.key(), Codec.write(vocabulary)));
  }

  void publish(Topic topic, String key, Object record) {
    byte[] value = record == null ? null : Codec.write(record);
    send(new ProducerRecord<>(topic.topicName(), key, value));
  }

  void withdraw(String id) {
    publish(id, null);
  }

  void publish(String key, byte[] value) {
    send(new ProducerRecord<>(Topic.LISTINGS.topicName(), key, value));
  }

  private void send(ProducerRecord<String, byte[]> message) {
    producer.send(
        message,
        (sent, failure) -> {
          if (failure != null) {
            unsent.add(message);
          }
        });
  }

  /**
   * Returns once Kafka has what was published, sent once more where it did not take it at first.
   */
  void flush() {
    producer.flush();
    for (var again = unsent.poll(); again != null; again = unsent.poll()) {
      send(again);
    }
    producer.flush();
    assertThat(unsent).as("what Kafka did not take").isEmpty();
  }

  /** Returns once every message that was published is in the alias's collection, and visible. */
  void awaitLoaded(String alias) throws Exception {
    flush();
    Eventually.holds(
        () -> {
          Map<TopicPartition, Long> end = ends();
          String live = collection(alias);
          end.values().removeIf(offset -> offset == 0);
          Map<TopicPartition, OffsetAndMetadata> committed = committed();
          assertThat(end)
              .allSatisfy(
                  (partition, offset) ->
                      assertThat(committed.get(partition))
                          .isEqualTo(new OffsetAndMetadata(offset, live)));
        });
    solr.commit(alias);
  }

  /** Messages that no loader has committed. */
  long behind() throws Exception {
    Map<TopicPartition, OffsetAndMetadata> committed = committed();
    return ends().entrySet().stream()
        .mapToLong(end -> end.getValue() - offset(committed.get(end.getKey())))
        .sum();
  }

  private static long offset(OffsetAndMetadata committed) {
    return committed == null ? 0 : committed.offset();
  }

  /** The loaders' commits. */
  Map<TopicPartition, OffsetAndMetadata> committed() throws Exception {
    try (Admin admin =
        Admin.create(Map.<String, Object>of("bootstrap.servers", backends.kafka()))) {
      return admin.listConsumerGroupOffsets("index-loader").partitionsToOffsetAndMetadata().get();
    }
  }

  List<SolrDocument> search(String alias, String query, String... filters) throws Exception {
    SolrQuery search = new SolrQuery(query).setRows(100_000).setFilterQueries(filters);
    search.set("hl", false).set("fl", "id,revision,name,position");
    return solr.query(alias, search).getResults();
  }

  Object field(String alias, String id, String field) throws Exception {
    return solr.getById(alias, id, new SolrQuery().setFields(field)).get(field);
  }

  /** Revision by id of all listings whose id begins so. */
  Map<String, Long> revisions(String alias, String prefix) throws Exception {
    Map<String, Long> revisions = new HashMap<>();
    for (SolrDocument found : search(alias, "*:*", "{!prefix f=id}" + prefix)) {
      Long twice = revisions.put((String) found.get("id"), (Long) found.get("revision"));
      assertThat(twice).as("two documents of %s", found.get("id")).isNull();
    }
    return revisions;
  }

  /** Which collection the alias names. */
  String collection(String alias) throws Exception {
    return new CollectionAdminRequest.ListAliases().process(solr).getAliases().get(alias);
  }

  List<String> collections(String alias) throws Exception {
    List<?> all =
        (List<?>) new CollectionAdminRequest.List().process(solr).getResponse().get("collections");
    return all.stream().map(String::valueOf).filter(c -> c.startsWith(alias + "_")).toList();
  }

  /** All dead letters of a topic. */
  List<ConsumerRecord<String, byte[]>> deadLetters(Topic topic) {
    List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
    TopicPartition partition = new TopicPartition(topic.deadLetters(), 0);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(Clients.consumer(settings, "test"))) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(100)).forEach(letters::add);
      }
    }
    return letters;
  }

  private Map<TopicPartition, Long> ends() {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(Clients.consumer(settings, "test"))) {
      List<TopicPartition> partitions =
          Receiver.TOPICS.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      return new HashMap<>(consumer.endOffsets(partitions));
    }
  }

  @Override
  public void close() throws java.io.IOException {
    producer.close();
    solr.close();
    backends.close();
  }
}
