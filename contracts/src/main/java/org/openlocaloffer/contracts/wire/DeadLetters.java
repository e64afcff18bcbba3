package org.openlocaloffer.contracts.wire;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Sends messages that a reader cannot use to where an operator can look at them. The reader itself
 * counts and logs them. Safe for use by many threads.
 */
public final class DeadLetters {
  private static final int REASON_CHARACTERS = 1000;

  private final Producer<String, byte[]> producer;
  private final String reader;

  /**
   * @param reader the consumer group that refuses
   */
  public DeadLetters(Producer<String, byte[]> producer, String reader) {
    this.producer = producer;
    this.reader = reader;
  }

  /**
   * Returns once Kafka has it; without its value where that leaves no room for the reason.
   *
   * @throws KafkaException where Kafka did not take it, as the producer said it: a {@code
   *     RetriableException} where a later try may succeed
   */
  public void send(ConsumerRecord<String, byte[]> message, String reason) {
    ProducerRecord<String, byte[]> letter = DeadLetter.of(message, reader, shortened(reason));
    try {
      acknowledged(letter);
    } catch (RecordTooLargeException e) {
      acknowledged(
          new ProducerRecord<>(letter.topic(), null, letter.key(), null, letter.headers()));
    }
  }

  /** A reason as it is sent: its first 1,000 characters. */
  public static String shortened(String reason) {
    return reason.length() <= REASON_CHARACTERS ? reason : reason.substring(0, REASON_CHARACTERS);
  }

  private void acknowledged(ProducerRecord<String, byte[]> letter) {
    try {
      producer.send(letter).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException said
          ? said
          : new KafkaException("dead letter not acknowledged", e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
