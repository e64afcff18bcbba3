package org.openlocaloffer.quickstart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openlocaloffer.quickstart.process.Command;
import org.openlocaloffer.quickstart.process.Environment;
import org.openlocaloffer.quickstart.process.Installation;
import org.openlocaloffer.quickstart.process.JavaCommand;

/** The command for each server: embedded, or a container where {@code -Dbackends=containers}. */
final class ServerCommands {

  private static final String MAINS = "org.openlocaloffer.quickstart.server.";
  private static final String LOGGING =
      "-Dlog4j2.configurationFile=classpath:org/openlocaloffer/quickstart/server/log4j2.xml";

  private final Path folder;
  private final ServerPorts ports;
  private final Map<String, String> passwords;
  private final boolean containers;

  /**
   * @param passwords database name to its owner's password
   */
  ServerCommands(
      Path folder, ServerPorts ports, Map<String, String> passwords, boolean containers) {
    this.folder = folder.toAbsolutePath().normalize();
    this.ports = ports;
    this.passwords = passwords;
    this.containers = containers;
  }

  /** The servers' folders and logs lie below it. */
  Path folder() {
    return folder;
  }

  Command of(Server server) {
    return containers ? container(server) : embedded(server);
  }

  private Command embedded(Server server) {
    String data = data(server).toString();
    return switch (server) {
      case POSTGRES ->
          java(
              server,
              "PostgresMain",
              // Unpacking the binaries, once, takes most of it; afterwards it is given back.
              List.of("-Xmx224m", "-Xmn16m", "-XX:TieredStopAtLevel=1"),
              data,
              text(ports.postgres()),
              Installation.target().resolve("postgresql").toString());
      case KAFKA ->
          java(
              server,
              "KafkaMain",
              List.of("-Xmx256m"),
              data,
              text(ports.kafka()),
              text(ports.controller()));
      case SOLR ->
          java(
              server,
              "SolrMain",
              List.of("-Xmx384m"),
              data,
              text(ports.solr()),
              text(ports.zooKeeper()));
    };
  }

  private Command container(Server server) {
    int port =
        switch (server) {
          case POSTGRES -> ports.postgres();
          case KAFKA -> ports.kafka();
          case SOLR -> ports.solr();
        };
    List<String> options = List.of("-Xmx96m", "-Dproject.root=" + Installation.root());
    String data = data(server).toString();
    return java(server, "container.ContainerMain", options, nameOf(server), data, text(port));
  }

  /** Where the server keeps what it stores. */
  Path data(Server server) {
    return folder.resolve(nameOf(server));
  }

  static String nameOf(Server server) {
    return switch (server) {
      case POSTGRES -> "postgresql";
      case KAFKA -> "kafka";
      case SOLR -> "solr";
    };
  }

  private Command java(Server server, String main, List<String> options, String... arguments) {
    List<String> all = new ArrayList<>(options);
    all.add(LOGGING);
    JavaCommand java =
        new JavaCommand(
            MAINS + main,
            List.of(Installation.own(), Installation.libraries(Installation.target())),
            all,
            folder);
    return new Command(
        nameOf(server),
        java.line(arguments),
        environment(server),
        folder,
        folder.resolve("logs").resolve(nameOf(server) + ".log"));
  }

  private Map<String, String> environment(Server server) {
    Map<String, String> all = new HashMap<>(Environment.bare());
    if (server == Server.POSTGRES) {
      passwords.forEach(
          (name, password) -> all.put(name.toUpperCase(Locale.ROOT) + "_PASSWORD", password));
    }
    return all;
  }

  private static String text(int port) {
    return Integer.toString(port);
  }
}
