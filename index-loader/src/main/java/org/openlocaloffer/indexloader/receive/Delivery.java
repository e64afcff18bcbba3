package org.openlocaloffer.indexloader.receive;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.openlocaloffer.contracts.wire.DeadLetters;
import org.openlocaloffer.contracts.wire.MalformedMessage;
import org.openlocaloffer.indexloader.document.Operation;
import org.openlocaloffer.indexloader.index.Index;
import org.openlocaloffer.indexloader.load.SolrAway;
import org.openlocaloffer.indexloader.load.Writer;
import org.openlocaloffer.indexloader.vocabulary.VocabularyWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings messages where they belong: into Solr or to the dead letters. */
final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private final Writer writer;
  private final VocabularyWriter vocabulary;
  private final DeadLetters deadLetters;
  private final Counts counts;

  Delivery(Index index, Writer writer, DeadLetters deadLetters, Counts counts) {
    this.writer = writer;
    this.vocabulary = new VocabularyWriter(index, writer);
    this.deadLetters = deadLetters;
    this.counts = counts;
  }

  /** A message that cannot be used, and why. */
  private record Unusable(ConsumerRecord<String, byte[]> message, String reason) {}

  /**
   * Returns once every message is safe in one place or the other; its offset may then be committed.
   * A message that is delivered twice may leave two dead letters, never two documents.
   */
  void deliver(String collection, List<ConsumerRecord<String, byte[]>> messages) throws SolrAway {
    List<Unusable> malformed = new ArrayList<>();
    List<Unusable> refused = new ArrayList<>();
    List<Operation> operations = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> message : messages) {
      try {
        if (VocabularyWriter.isVocabulary(message)) {
          vocabulary
              .write(collection, message)
              .ifPresent(reason -> refused.add(new Unusable(message, reason)));
        } else {
          operations.add(Operation.of(message));
        }
      } catch (MalformedMessage e) {
        malformed.add(new Unusable(message, e.getMessage()));
      }
    }
    writer
        .write(collection, operations)
        .forEach(r -> refused.add(new Unusable(r.operation().origin(), r.reason())));
    malformed.forEach(m -> setAside(m.message(), m.reason()));
    refused.forEach(m -> setAside(m.message(), "Solr: " + m.reason()));
    count(messages.size(), operations, malformed.size(), refused.size());
  }

  private void count(int all, List<Operation> operations, int malformed, int refused) {
    long removed = operations.stream().filter(Operation::removes).count();
    counts.removed.increment(removed);
    counts.put.increment(all - removed - malformed - refused);
    counts.malformed.increment(malformed);
    counts.refused.increment(refused);
  }

  /** Only now, for a message that waits for Solr must not leave a dead letter at each try. */
  private void setAside(ConsumerRecord<String, byte[]> message, String reason) {
    deadLetters.send(message, reason);
    LOG.warn(
        "dead letter: {} at {}-{}@{}: {}",
        message.key(),
        message.topic(),
        message.partition(),
        message.offset(),
        DeadLetters.shortened(reason));
  }
}
