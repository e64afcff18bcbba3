package org.openlocaloffer.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.ModuleProcess;
import org.openlocaloffer.quickstart.Server;
import org.openlocaloffer.quickstart.Stage;
import org.openlocaloffer.quickstart.process.ChildProcess;
import org.openlocaloffer.quickstart.town.TownServer;

/**
 * The whole system as processes on free ports, with the sample town: what {@code ./run} starts, but
 * each part can be killed and started again.
 */
final class Pipeline implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final String PASSWORD = "journey-" + System.nanoTime();

  private final Backends servers;
  private final TownServer town;
  private final Map<String, String> environment;
  private final Map<Stage, ChildProcess> running = new EnumMap<>(Stage.class);

  private Pipeline(Backends servers, TownServer town, Map<String, String> environment) {
    this.servers = servers;
    this.town = town;
    this.environment = environment;
  }

  /**
   * Starts the servers and the town, none of our modules.
   *
   * @param sources what stands in sources.yaml; {@code ${OLO_TOWN_PORT}} is the town's port
   */
  static Pipeline withServers(String sources) throws IOException {
    Backends servers = Backends.start(Server.POSTGRES, Server.KAFKA, Server.SOLR);
    TownServer town = TownServer.start(null, "127.0.0.1", 0);
    Path config = copyOfConfig(servers.folder().resolve("config"));
    Files.writeString(config.resolve("sources.yaml"), sources);
    Map<String, String> environment = new TreeMap<>(servers.environment());
    environment.put("OLO_CONFIG", config.toString());
    environment.put("OLO_TOWN_PORT", "" + town.port());
    environment.put("OLO_MODERATION_PORT", "" + freePort());
    environment.put("OLO_DIRECTORY_PORT", "" + freePort());
    // A killed crawler's hosts are free again when its leases end; a lease is longer than a fetch.
    environment.put("OLO_FRONTIER_LEASE", "PT20S");
    environment.put("OLO_FETCH_CALL_TIMEOUT", "PT5S");
    environment.put("OLO_ADMIN_PASSWORD", PASSWORD);
    environment.put("OLO_MODERATOR_PASSWORD", PASSWORD);
    return new Pipeline(servers, town, environment);
  }

  Backends servers() {
    return servers;
  }

  TownServer town() {
    return town;
  }

  String moderation() {
    return "http://127.0.0.1:" + environment.get("OLO_MODERATION_PORT");
  }

  String directory() {
    return "http://127.0.0.1:" + environment.get("OLO_DIRECTORY_PORT");
  }

  String password() {
    return PASSWORD;
  }

  Map<String, String> environment() {
    return environment;
  }

  void start(Stage... stages) {
    for (Stage stage : stages) {
      running.put(stage, ModuleProcess.start(stage, environment, servers.folder()));
    }
    for (Stage stage : stages) {
      running.get(stage).awaitReady(START_LIMIT);
    }
  }

  /** Ends it as a power cut would. */
  void kill(Stage stage) {
    running.remove(stage).kill();
  }

  @Override
  public void close() {
    running.values().forEach(ChildProcess::stop);
    town.close();
    servers.close();
  }

  private static Path copyOfConfig(Path target) throws IOException {
    Path config = Path.of(System.getProperty("project.root"), "config");
    try (Stream<Path> files = Files.walk(config)) {
      files.forEach(
          file -> {
            try {
              Path copy = target.resolve(config.relativize(file).toString());
              Files.createDirectories(copy.getParent());
              Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    return target;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
