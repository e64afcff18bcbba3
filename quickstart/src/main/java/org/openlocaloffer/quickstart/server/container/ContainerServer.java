package org.openlocaloffer.quickstart.server.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.quickstart.server.Superuser;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.containers.wait.strategy.WaitStrategy;

/**
 * How an image is run.
 *
 * @param dataInside where in the container the server keeps what it stores
 */
record ContainerServer(
    int portInside,
    String dataInside,
    Map<String, String> environment,
    List<String> command,
    WaitStrategy ready) {

  /**
   * @param data the folder that the container will have as {@link #dataInside}
   */
  static ContainerServer named(String server, Path data, int port) throws IOException {
    return switch (server) {
      case "postgresql" -> postgresql(data);
      case "kafka" -> kafka(port);
      case "solr" -> solr();
      default -> throw new IllegalArgumentException("no server called " + server);
    };
  }

  private static ContainerServer postgresql(Path data) throws IOException {
    return new ContainerServer(
        5432,
        "/var/lib/postgresql",
        Map.of("POSTGRES_PASSWORD", Files.readString(Superuser.passwordFile(data)).strip()),
        List.of(),
        // It starts twice where the data folder is new.
        Wait.forSuccessfulCommand("pg_isready -h 127.0.0.1 -U postgres"));
  }

  private static ContainerServer kafka(int port) {
    Map<String, String> environment = new HashMap<>();
    environment.put("KAFKA_NODE_ID", "1");
    environment.put("KAFKA_PROCESS_ROLES", "broker,controller");
    environment.put("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093");
    environment.put("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER");
    environment.put("KAFKA_LISTENERS", "PLAINTEXT://:9092,CONTROLLER://localhost:9093");
    environment.put("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://127.0.0.1:" + port);
    environment.put(
        "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
    environment.put("KAFKA_LOG_DIRS", "/data/log");
    environment.put("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1");
    environment.put("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1");
    environment.put("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1");
    environment.put("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    return new ContainerServer(
        9092, "/data", environment, List.of(), Wait.forLogMessage(".*Kafka Server started.*", 1));
  }

  private static ContainerServer solr() {
    return new ContainerServer(
        8983,
        "/var/solr",
        Map.of("SOLR_HEAP", "384m"),
        List.of("solr-foreground", "-c"),
        Wait.forHttp("/solr/admin/info/system").withReadTimeout(Duration.ofSeconds(5)));
  }
}
