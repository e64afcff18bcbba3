package org.openlocaloffer.quickstart.server.container;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import org.openlocaloffer.quickstart.server.OwnedDatabases;
import org.openlocaloffer.quickstart.server.Ready;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;

/**
 * One server as a container of the image that {@code docker-compose.yml} names, on a given loopback
 * port. Arguments: server ("postgresql", "kafka" or "solr"), data folder, port. Needs Docker.
 */
public final class ContainerMain {

  private ContainerMain() {}

  public static void main(String[] args) throws Exception {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      System.out.println(
          "Docker is not available: start it, or leave out -Dbackends=containers for embedded"
              + " servers.");
      System.exit(1);
    }
    Path data = Files.createDirectories(Path.of(args[1])).toAbsolutePath();
    // The images run as users of their own.
    data.toFile().setWritable(true, false);
    data.toFile().setExecutable(true, false);
    data.toFile().setReadable(true, false);
    int port = Integer.parseInt(args[2]);
    ContainerServer server = ContainerServer.named(args[0], data, port);

    GenericContainer<?> container =
        new GenericContainer<>(ComposeImages.of(args[0]))
            .withEnv(server.environment())
            .withFileSystemBind(data.toString(), server.dataInside(), BindMode.READ_WRITE)
            .withExposedPorts(server.portInside())
            .withStartupTimeout(Duration.ofSeconds(110))
            .waitingFor(server.ready());
    if (!server.command().isEmpty()) {
      container.withCommand(server.command().toArray(String[]::new));
    }
    container.setPortBindings(List.of("127.0.0.1:" + port + ":" + server.portInside()));
    Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "container-stop"));
    container.start();
    if (args[0].equals("postgresql")) {
      prepareDatabases(port, server.environment().get("POSTGRES_PASSWORD"));
    }
    Ready.at("127.0.0.1:" + port);
    Thread.currentThread().join();
  }

  private static void prepareDatabases(int port, String password) throws Exception {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    try (Connection connection = DriverManager.getConnection(url, "postgres", password)) {
      OwnedDatabases.prepareAll(connection);
    }
  }
}
