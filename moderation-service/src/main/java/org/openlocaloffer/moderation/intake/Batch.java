package org.openlocaloffer.moderation.intake;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.MalformedMessage;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.moderation.source.SourceRegistry;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes the messages of one poll in one transaction. Where one of them makes it fail, each is
 * written in a transaction of its own, so that only the failing one goes to the dead letters.
 */
@Component
class Batch {
  private final CandidateIntake candidates;
  private final SourceRegistry sources;
  private final TransactionOperations transaction;

  Batch(CandidateIntake candidates, SourceRegistry sources, TransactionOperations transaction) {
    this.candidates = candidates;
    this.sources = sources;
    this.transaction = transaction;
  }

  /** Where messages go that cannot be used. */
  interface SetAside {
    void accept(ConsumerRecord<String, byte[]> message, String reason);
  }

  /**
   * Returns once every message is written or set aside.
   *
   * @throws RuntimeException where the database is away; the same batch is to be given again
   */
  void write(ConsumerRecords<String, byte[]> messages, SetAside setAside) {
    try {
      List<Object> all = new ArrayList<>();
      messages.forEach(message -> all.add(read(message)));
      transaction.executeWithoutResult(status -> take(all));
    } catch (RuntimeException e) {
      // A message written alone locks one item only, and so cannot cause a deadlock.
      boolean deadlock = e instanceof ConcurrencyFailureException;
      if (DatabaseAway.means(e) && !deadlock) {
        throw e;
      }
      messages.forEach(message -> writeAlone(message, setAside));
    }
  }

  private void writeAlone(ConsumerRecord<String, byte[]> message, SetAside setAside) {
    try {
      Object one = read(message);
      transaction.executeWithoutResult(status -> take(List.of(one)));
    } catch (RuntimeException e) {
      if (DatabaseAway.means(e)) {
        throw e;
      }
      setAside.accept(message, reason(e));
    }
  }

  private void take(List<Object> records) {
    candidates.hold(
        records.stream().filter(Candidate.class::isInstance).map(Candidate.class::cast).toList());
    for (Object one : records) {
      if (one instanceof Candidate candidate) {
        candidates.take(candidate);
      } else {
        sources.record((CrawlReport) one);
      }
    }
  }

  /** A candidate or a crawl report. */
  private static Object read(ConsumerRecord<String, byte[]> message) {
    if (message.value() == null) {
      throw new MalformedMessage("no value: this topic has no tombstones", null);
    }
    return message.topic().equals(Topic.CANDIDATES.topicName())
        ? Storable.of(Codec.read(message.value(), Candidate.class))
        : Codec.read(message.value(), CrawlReport.class);
  }

  private static String reason(RuntimeException e) {
    Throwable cause = e instanceof DataAccessException && e.getCause() != null ? e.getCause() : e;
    return e instanceof MalformedMessage ? e.getMessage() : String.valueOf(cause);
  }
}
