package org.openlocaloffer.indexloader.vocabulary;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.openlocaloffer.contracts.vocabulary.Vocabulary;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.MalformedMessage;

/** A message of the topic {@code vocabulary}, read. */
final class VocabularyMessage {
  private VocabularyMessage() {}

  /**
   * @throws MalformedMessage where it is not the whole of the part that its key names
   */
  static Vocabulary read(ConsumerRecord<String, byte[]> message) {
    if (message.value() == null) {
      throw new MalformedMessage("a vocabulary is replaced, never withdrawn", null);
    }
    Vocabulary vocabulary = Codec.read(message.value(), Vocabulary.class);
    if (!vocabulary.key().equals(message.key())) {
      throw new MalformedMessage("the key is not the vocabulary's, " + vocabulary.key(), null);
    }
    return vocabulary;
  }
}
