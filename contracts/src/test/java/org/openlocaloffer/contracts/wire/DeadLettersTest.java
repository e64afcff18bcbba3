package org.openlocaloffer.contracts.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
  private static final ConsumerRecord<String, byte[]> MESSAGE =
      new ConsumerRecord<>("listings", 3, 14, "swim", "{ not json".getBytes(UTF_8));

  @Test
  void keepsTheMessageWithReasonReaderAndOrigin() {
    Broker broker = new Broker(letter -> null);

    new DeadLetters(broker, "index-loader").send(MESSAGE, "not JSON");

    ProducerRecord<String, byte[]> letter = broker.history().get(0);
    assertThat(letter.topic()).isEqualTo("listings.dead-letters");
    assertThat(letter.key()).isEqualTo("swim");
    assertThat(letter.value()).isEqualTo(MESSAGE.value());
    assertThat(header(letter, DeadLetter.REASON)).isEqualTo("not JSON");
    assertThat(header(letter, DeadLetter.READER)).isEqualTo("index-loader");
    assertThat(header(letter, DeadLetter.ORIGIN)).isEqualTo("listings-3@14");
  }

  @Test
  void leavesTheValueOutWhereItIsTooLarge() {
    Broker broker =
        new Broker(letter -> letter.value() == null ? null : new RecordTooLargeException("4 MiB"));

    new DeadLetters(broker, "index-loader").send(MESSAGE, "not JSON");

    assertThat(broker.history()).hasSize(1);
    assertThat(broker.history().get(0).value()).isNull();
    assertThat(header(broker.history().get(0), DeadLetter.REASON)).isEqualTo("not JSON");
  }

  @Test
  void shortensALongReason() {
    Broker broker = new Broker(letter -> null);

    new DeadLetters(broker, "index-loader").send(MESSAGE, "x".repeat(5000));

    assertThat(header(broker.history().get(0), DeadLetter.REASON)).hasSize(1000);
  }

  @Test
  void saysWhetherALaterTryMaySucceed() {
    Broker away = new Broker(letter -> new TimeoutException("no broker"));

    assertThatThrownBy(() -> new DeadLetters(away, "index-loader").send(MESSAGE, "not JSON"))
        .isInstanceOf(RetriableException.class);

    Broker broken = new Broker(letter -> new IllegalStateException("closed"));
    assertThatThrownBy(() -> new DeadLetters(broken, "index-loader").send(MESSAGE, "not JSON"))
        .isInstanceOf(KafkaException.class)
        .hasMessage("dead letter not acknowledged");
  }

  private static String header(ProducerRecord<String, byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), UTF_8);
  }

  /** Refuses with what the function gives; takes where it gives null. */
  private static final class Broker extends MockProducer<String, byte[]> {
    private final Function<ProducerRecord<String, byte[]>, RuntimeException> refusal;

    Broker(Function<ProducerRecord<String, byte[]>, RuntimeException> refusal) {
      super(true, null, new StringSerializer(), new ByteArraySerializer());
      this.refusal = refusal;
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<String, byte[]> letter) {
      RuntimeException refused = refusal.apply(letter);
      return refused == null ? super.send(letter) : CompletableFuture.failedFuture(refused);
    }
  }
}
