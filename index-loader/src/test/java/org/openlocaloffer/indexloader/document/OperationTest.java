package org.openlocaloffer.indexloader.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openlocaloffer.indexloader.Messages.aMessage;

import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.example.Families;
import org.openlocaloffer.contracts.example.Listings;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.MalformedMessage;
import org.openlocaloffer.contracts.wire.Topic;

class OperationTest {
  private static final byte[] SWIM = Codec.write(Listings.aBareListing("swim", 3, "Sensory swim"));

  @Test
  void putsAListing() {
    Operation operation = Operation.of(aMessage(Topic.LISTINGS, "swim", SWIM));
    assertThat(operation.removes()).isFalse();
    assertThat(operation.document().getFieldValue("revision")).isEqualTo(3L);
    assertThat(operation.document().getFieldValue("type")).isEqualTo("listing");
  }

  @Test
  void putsPagesAndResponsesBesideListings() {
    Operation page =
        Operation.of(aMessage(Topic.PAGES, "complaints", Codec.write(Families.aPage())));
    Operation response =
        Operation.of(aMessage(Topic.RESPONSES, "c0a8", Codec.write(Families.aResponse())));

    assertThat(page.id()).isEqualTo("page:complaints");
    assertThat(page.document().getFieldValue("name")).isEqualTo("How to complain");
    assertThat(response.id()).isEqualTo("response:c0a8");
    assertThat((String) response.document().getFieldValue("text"))
        .contains("teenagers", "You are right.", "from March on");
  }

  @Test
  void removesAtATombstone() {
    Operation operation = Operation.of(aMessage(Topic.LISTINGS, "swim", null));
    assertThat(operation.removes()).isTrue();
    assertThat(operation.id()).isEqualTo("swim");
    assertThat(Operation.of(aMessage(Topic.PAGES, "swim", null)).id()).isEqualTo("page:swim");
  }

  @Test
  void refusesAnotherIdThanTheKeys() {
    assertThatThrownBy(() -> Operation.of(aMessage(Topic.LISTINGS, "choir", SWIM)))
        .isInstanceOf(MalformedMessage.class)
        .hasMessage("the key is not the listing's id, swim");
    byte[] page = Codec.write(Families.aPage());
    assertThatThrownBy(() -> Operation.of(aMessage(Topic.PAGES, "praise", page)))
        .isInstanceOf(MalformedMessage.class)
        .hasMessage("the key is not the page's id, complaints");
  }

  @Test
  void refusesAListingThatWouldTakeAnothersPlace() {
    byte[] listing = Codec.write(Listings.aBareListing("page:complaints", 9, "Harm"));
    assertThatThrownBy(() -> Operation.of(aMessage(Topic.LISTINGS, "page:complaints", listing)))
        .isInstanceOf(MalformedMessage.class)
        .hasMessageContaining("colon");
  }

  @Test
  void refusesAMessageWithoutAKey() {
    assertThatThrownBy(() -> Operation.of(aMessage(Topic.LISTINGS, null, null)))
        .isInstanceOf(MalformedMessage.class)
        .hasMessage("the message has no key");
  }

  @Test
  void namesTheFieldThatIsMissing() {
    byte[] nameless = "{\"id\":\"swim\",\"revision\":1}".getBytes(UTF_8);
    assertThatThrownBy(() -> Operation.of(aMessage(Topic.LISTINGS, "swim", nameless)))
        .isInstanceOf(MalformedMessage.class)
        .hasMessageContaining("missing name");
  }
}
