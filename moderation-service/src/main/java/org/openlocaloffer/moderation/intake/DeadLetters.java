package org.openlocaloffer.moderation.intake;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.openlocaloffer.contracts.wire.DeadLetter;

/** Sends what cannot be used to where an operator can look at it. */
final class DeadLetters {
  private static final int REASON_CHARACTERS = 1000;

  private final Producer<String, byte[]> producer;

  DeadLetters(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  /**
   * Returns once the letter is kept; without its value where that leaves no room for the reason.
   */
  void send(ConsumerRecord<String, byte[]> message, String reason) {
    var letter = DeadLetter.of(message, Intake.GROUP, shortened(reason));
    try {
      acknowledged(letter);
    } catch (RecordTooLargeException e) {
      acknowledged(
          new ProducerRecord<>(letter.topic(), null, letter.key(), null, letter.headers()));
    }
  }

  private void acknowledged(ProducerRecord<String, byte[]> letter) {
    try {
      producer.send(letter).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RecordTooLargeException tooLarge) {
        throw tooLarge;
      }
      throw new KafkaException("dead letter not acknowledged", e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  static String shortened(String reason) {
    return reason.length() <= REASON_CHARACTERS ? reason : reason.substring(0, REASON_CHARACTERS);
  }
}
