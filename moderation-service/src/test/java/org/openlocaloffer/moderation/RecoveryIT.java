package org.openlocaloffer.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openlocaloffer.contracts.example.Candidates.aChoir;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.moderation.item.Item;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.Server;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Servers that go away, and what is kept over it. */
class RecoveryIT {
  @TempDir static Path folder;
  private static Backends backends;
  private static Service service;
  private static Kafka kafka;

  @BeforeAll
  static void start() {
    backends = Backends.start(Server.POSTGRES, Server.KAFKA);
    service = Service.start(backends, Service.config(folder));
    kafka = new Kafka(backends.kafka());
  }

  @AfterAll
  static void stop() {
    service.close();
    backends.close();
  }

  @Test
  void takesInWhatCameWhileTheDatabaseWasAway() {
    kafka.send(aChoir("http://choir.example/before"));
    arrived("http://choir.example/before");
    backends.kill(Server.POSTGRES);
    kafka.send(aChoir("http://choir.example/meanwhile"), aChoir("http://choir.example/too"));
    assertThat(service.get("/api/v1/items").status()).isEqualTo(503);
    backends.startAgain(Server.POSTGRES);

    arrived("http://choir.example/meanwhile");
    arrived("http://choir.example/too");
    assertThat(service.get("/api/v1/items?q=meanwhile").body().get("total").asInt()).isEqualTo(1);
  }

  @Test
  void publishesWhatWasDecidedWhileKafkaWasAway() {
    String url = "http://choir.example/kafka-away";
    kafka.send(aChoir(url));
    arrived(url);
    backends.kill(Server.KAFKA);
    var answer =
        service.post(
            "/api/v1/items/" + id(url) + "/decisions", "{\"action\":\"approve\",\"version\":1}");
    assertThat(answer.status()).isEqualTo(201);
    backends.startAgain(Server.KAFKA);

    var messages = kafka.await("listings", id(url), all -> !all.isEmpty());
    assertThat(Codec.read(messages.get(0).value(), Listing.class).revision()).isEqualTo(1);
  }

  @Test
  void refusesToChangeTheLog() {
    JdbcClient jdbc = service.bean(JdbcClient.class);
    assertThatThrownBy(() -> jdbc.sql("update decision set actor = 'nobody'").update())
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> jdbc.sql("delete from decision").update())
        .hasMessageContaining("append-only");
  }

  private static void arrived(String url) {
    Eventually.get(() -> service.get("/api/v1/items/" + id(url)), a -> a.status() == 200);
  }

  private static String id(String url) {
    return Item.idOf(url).toString();
  }
}
