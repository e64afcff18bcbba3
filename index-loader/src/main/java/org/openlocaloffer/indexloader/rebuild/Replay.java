package org.openlocaloffer.indexloader.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.openlocaloffer.contracts.wire.MalformedMessage;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.indexloader.document.Operation;
import org.openlocaloffer.indexloader.index.Index;
import org.openlocaloffer.indexloader.index.Replayed;
import org.openlocaloffer.indexloader.load.Refusal;
import org.openlocaloffer.indexloader.load.SolrAway;
import org.openlocaloffer.indexloader.load.Writer;
import org.openlocaloffer.indexloader.receive.Receiver;
import org.openlocaloffer.indexloader.vocabulary.VocabularyWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes all topics, from their first messages, to one collection. Commits no offsets. Of the
 * vocabulary only the newest is written, since each is the whole.
 */
final class Replay {
  private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
  private static final Duration POLL = Duration.ofSeconds(1);

  private final Consumer<String, byte[]> consumer;
  private final Writer writer;
  private final VocabularyWriter vocabulary;
  private final String collection;
  private final List<TopicPartition> partitions;
  private final Map<String, ConsumerRecord<String, byte[]>> newestVocabulary = new HashMap<>();
  private long listings;
  private long written;
  private long passedOver;

  Replay(Consumer<String, byte[]> consumer, Index index, Writer writer, String collection) {
    this.consumer = consumer;
    this.writer = writer;
    this.vocabulary = new VocabularyWriter(index, writer);
    this.collection = collection;
    this.partitions =
        Receiver.TOPICS.stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /**
   * Returns once everything that was on the topics at the time of the call is in the collection.
   */
  void run(Progress progress) throws SolrAway {
    Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
    long total = distance(begin, end);
    Map<TopicPartition, Long> here = positions();
    progress.at(distance(begin, here), total);
    while (!partitions.stream().allMatch(p -> here.get(p) >= end.get(p))) {
      write(consumer.poll(POLL));
      here.putAll(positions());
      progress.at(Math.min(total, distance(begin, here)), total);
    }
    writeVocabulary();
  }

  /** Messages that have come since. */
  long behind() {
    return distance(positions(), consumer.endOffsets(partitions));
  }

  Replayed replayed() {
    return new Replayed(positions());
  }

  /** Of listings, the puts and removals. */
  long listings() {
    return listings;
  }

  /** Of all, the puts and removals, each message counted. */
  long written() {
    return written;
  }

  /** Messages that are malformed or that Solr refused. */
  long passedOver() {
    return passedOver;
  }

  private void write(Iterable<ConsumerRecord<String, byte[]>> messages) throws SolrAway {
    List<Operation> operations = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> message : messages) {
      if (VocabularyWriter.isVocabulary(message)) {
        newestVocabulary.put(String.valueOf(message.key()), message);
        continue;
      }
      try {
        operations.add(Operation.of(message));
      } catch (MalformedMessage e) {
        passOver(message, e.getMessage());
      }
    }
    List<Refusal> refused = writer.write(collection, operations);
    refused.forEach(r -> passOver(r.operation().origin(), "Solr: " + r.reason()));
    written += operations.size() - refused.size();
    listings += operations.stream().filter(Replay::isListing).count();
  }

  private static boolean isListing(Operation operation) {
    return operation.origin().topic().equals(Topic.LISTINGS.topicName());
  }

  private void writeVocabulary() throws SolrAway {
    for (ConsumerRecord<String, byte[]> message : newestVocabulary.values()) {
      try {
        Optional<String> refused = vocabulary.write(collection, message);
        refused.ifPresent(reason -> passOver(message, "Solr: " + reason));
        written += refused.isEmpty() ? 1 : 0;
      } catch (MalformedMessage e) {
        passOver(message, e.getMessage());
      }
    }
    newestVocabulary.clear();
  }

  /** Its dead letter was written when the loader came by. */
  private void passOver(ConsumerRecord<String, byte[]> message, String reason) {
    passedOver++;
    LOG.warn(
        "passed over: {} at {}-{}@{}: {}",
        message.key(),
        message.topic(),
        message.partition(),
        message.offset(),
        reason);
  }

  private Map<TopicPartition, Long> positions() {
    Map<TopicPartition, Long> positions = new HashMap<>();
    partitions.forEach(p -> positions.put(p, consumer.position(p)));
    return positions;
  }

  private static long distance(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
    return to.keySet().stream().mapToLong(p -> to.get(p) - from.get(p)).sum();
  }
}
