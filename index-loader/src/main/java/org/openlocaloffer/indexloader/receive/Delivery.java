package org.openlocaloffer.indexloader.receive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.openlocaloffer.contracts.wire.MalformedMessage;
import org.openlocaloffer.indexloader.document.Operation;
import org.openlocaloffer.indexloader.load.Refusal;
import org.openlocaloffer.indexloader.load.SolrAway;
import org.openlocaloffer.indexloader.load.Writer;

/** Brings messages where they belong: into Solr or to the dead letters. */
final class Delivery {
  private final Writer writer;
  private final DeadLetters deadLetters;
  private final Counts counts;

  Delivery(Writer writer, DeadLetters deadLetters, Counts counts) {
    this.writer = writer;
    this.deadLetters = deadLetters;
    this.counts = counts;
  }

  /**
   * Returns once every message is safe in one place or the other; its offset may then be committed.
   * A message that is delivered twice may leave two dead letters, never two documents.
   */
  void deliver(String collection, List<ConsumerRecord<String, byte[]>> messages) throws SolrAway {
    Map<ConsumerRecord<String, byte[]>, String> malformed = new LinkedHashMap<>();
    List<Operation> operations = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> message : messages) {
      try {
        operations.add(Operation.of(message));
      } catch (MalformedMessage e) {
        malformed.put(message, e.getMessage());
      }
    }
    List<Refusal> refused = writer.write(collection, operations);
    malformed.forEach(deadLetters::send);
    refused.forEach(r -> deadLetters.send(r.operation().origin(), "Solr: " + r.reason()));
    count(operations, malformed.size(), refused);
  }

  private void count(List<Operation> operations, int malformed, List<Refusal> refused) {
    long removed = operations.stream().filter(Operation::removes).count();
    counts.removed.increment(removed);
    counts.put.increment(operations.size() - removed - refused.size());
    counts.malformed.increment(malformed);
    counts.refused.increment(refused.size());
  }
}
