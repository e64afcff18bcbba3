package org.openlocaloffer.indexloader.receive;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.openlocaloffer.contracts.wire.DeadLetter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where messages go that the loader cannot use, each with its reason. */
final class DeadLetters {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  private final Producer<String, byte[]> producer;

  DeadLetters(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  /**
   * Returns once Kafka has it.
   *
   * @throws RetriableException where Kafka is away
   */
  void send(ConsumerRecord<String, byte[]> message, String reason) {
    ProducerRecord<String, byte[]> letter = DeadLetter.of(message, Receiver.GROUP, reason);
    try {
      sendNow(letter);
    } catch (RecordTooLargeException e) {
      // The reason has made it too long: the headers say where the message itself stands.
      sendNow(new ProducerRecord<>(letter.topic(), null, letter.key(), null, letter.headers()));
    }
    LOG.warn(
        "dead letter: listing {} at {}-{}@{}: {}",
        message.key(),
        message.topic(),
        message.partition(),
        message.offset(),
        reason);
  }

  private void sendNow(ProducerRecord<String, byte[]> letter) {
    try {
      producer.send(letter).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException reason
          ? reason
          : new KafkaException("cannot write a dead letter", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while writing a dead letter", e);
    }
  }
}
