package org.openlocaloffer.indexloader.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openlocaloffer.indexloader.Examples.aListing;
import static org.openlocaloffer.indexloader.Examples.aMessage;

import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.MalformedMessage;

class OperationTest {
  private static final byte[] SWIM = Codec.write(aListing("swim", 3, "Sensory swim"));

  @Test
  void putsAListing() {
    Operation operation = Operation.of(aMessage(0, "swim", SWIM));
    assertThat(operation.removes()).isFalse();
    assertThat(operation.document().getFieldValue("revision")).isEqualTo(3L);
  }

  @Test
  void removesAtATombstone() {
    Operation operation = Operation.of(aMessage(0, "swim", null));
    assertThat(operation.removes()).isTrue();
    assertThat(operation.id()).isEqualTo("swim");
  }

  @Test
  void refusesAnotherIdThanTheKeys() {
    assertThatThrownBy(() -> Operation.of(aMessage(0, "choir", SWIM)))
        .isInstanceOf(MalformedMessage.class)
        .hasMessage("the key is not the listing's id, swim");
  }

  @Test
  void refusesAMessageWithoutAKey() {
    assertThatThrownBy(() -> Operation.of(aMessage(0, null, null)))
        .isInstanceOf(MalformedMessage.class)
        .hasMessage("the message has no key");
  }

  @Test
  void namesTheFieldThatIsMissing() {
    byte[] nameless = "{\"id\":\"swim\",\"revision\":1}".getBytes(UTF_8);
    assertThatThrownBy(() -> Operation.of(aMessage(0, "swim", nameless)))
        .isInstanceOf(MalformedMessage.class)
        .hasMessageContaining("missing name");
  }
}
