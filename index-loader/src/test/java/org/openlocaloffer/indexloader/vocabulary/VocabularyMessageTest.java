package org.openlocaloffer.indexloader.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openlocaloffer.indexloader.Messages.aMessage;

import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.example.Vocabularies;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.MalformedMessage;
import org.openlocaloffer.contracts.wire.Topic;

class VocabularyMessageTest {
  private static final byte[] TAXONOMY = Codec.write(Vocabularies.aTaxonomy());

  @Test
  void readsTheWholeOfAPart() {
    assertThat(VocabularyMessage.read(aMessage(Topic.VOCABULARY, "taxonomy", TAXONOMY)))
        .isEqualTo(Vocabularies.aTaxonomy());
  }

  @Test
  void refusesAnotherKeyThanThePartsAndNoPartAtAll() {
    assertThatThrownBy(() -> VocabularyMessage.read(aMessage(Topic.VOCABULARY, "jargon", TAXONOMY)))
        .isInstanceOf(MalformedMessage.class)
        .hasMessage("the key is not the vocabulary's, taxonomy");
    assertThatThrownBy(() -> VocabularyMessage.read(aMessage(Topic.VOCABULARY, "taxonomy", null)))
        .isInstanceOf(MalformedMessage.class)
        .hasMessageContaining("never withdrawn");
  }
}
