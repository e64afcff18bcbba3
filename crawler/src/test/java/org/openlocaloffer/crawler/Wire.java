package org.openlocaloffer.crawler;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.wire.Clients;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.Topic;

/** The crawler's topics from outside: sources in, candidates and reports out. For one thread. */
final class Wire implements AutoCloseable {
  private final Producer<String, byte[]> producer;
  private final Consumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

  Wire(Settings settings) {
    producer = new KafkaProducer<>(Clients.producer(settings));
    consumer = new KafkaConsumer<>(Clients.consumer(settings, "test-" + UUID.randomUUID()));
    consumer.subscribe(
        List.of(
            Topic.CANDIDATES.topicName(),
            Topic.CRAWL_REPORTS.topicName(),
            Topic.SOURCES.deadLetters()));
  }

  void put(Source source) {
    send(source.id(), Codec.write(source));
  }

  void remove(String sourceId) {
    send(sourceId, null);
  }

  void send(String key, byte[] value) {
    producer.send(new ProducerRecord<>(Topic.SOURCES.topicName(), key, value));
    producer.flush();
  }

  /** Everything sent so far, repetitions included. */
  List<Candidate> candidates() {
    return on(Topic.CANDIDATES.topicName())
        .map(r -> Codec.read(r.value(), Candidate.class))
        .toList();
  }

  List<Candidate.Found> found(String sourceId) {
    return candidates().stream()
        .filter(c -> c.sourceId().equals(sourceId) && c instanceof Candidate.Found)
        .map(Candidate.Found.class::cast)
        .toList();
  }

  /** The newest of each source. */
  Map<String, CrawlReport> reports() {
    return on(Topic.CRAWL_REPORTS.topicName())
        .map(r -> Codec.read(r.value(), CrawlReport.class))
        .collect(toMap(CrawlReport::sourceId, r -> r, (a, b) -> b));
  }

  List<ConsumerRecord<String, byte[]>> deadLetters() {
    return on(Topic.SOURCES.deadLetters()).toList();
  }

  private java.util.stream.Stream<ConsumerRecord<String, byte[]>> on(String topic) {
    consumer.poll(Duration.ofMillis(50)).forEach(read::add);
    return read.stream().filter(r -> r.topic().equals(topic));
  }

  @Override
  public void close() {
    producer.close();
    consumer.close();
  }
}
