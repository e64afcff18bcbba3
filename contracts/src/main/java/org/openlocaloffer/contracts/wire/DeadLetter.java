package org.openlocaloffer.contracts.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A message that a reader could not use, on its way to where an operator can look at it. */
public final class DeadLetter {
  /** Headers: the reason, the reader that refused, and where the message stood. */
  public static final String REASON = "olo.reason";

  public static final String READER = "olo.reader";
  public static final String ORIGIN = "olo.origin";

  private DeadLetter() {}

  /**
   * The message as it was, for the dead-letter twin of its topic.
   *
   * @param reader the consumer group that refused it
   */
  public static ProducerRecord<String, byte[]> of(
      ConsumerRecord<String, byte[]> message, String reader, String reason) {
    var letter =
        new ProducerRecord<>(message.topic() + ".dead-letters", message.key(), message.value());
    message.headers().forEach(letter.headers()::add);
    letter.headers().add(REASON, reason.getBytes(UTF_8));
    letter.headers().add(READER, reader.getBytes(UTF_8));
    letter
        .headers()
        .add(
            ORIGIN,
            "%s-%d@%d"
                .formatted(message.topic(), message.partition(), message.offset())
                .getBytes(UTF_8));
    return letter;
  }
}
