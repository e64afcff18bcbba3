package org.openlocaloffer.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openlocaloffer.quickstart.process.ChildProcess;
import org.openlocaloffer.quickstart.process.TemporaryFolder;
import org.openlocaloffer.quickstart.server.Postmaster;

/**
 * Real servers for tests and for {@code ./run}, each in a process of its own on loopback. Ports and
 * data stay the same when a server is stopped or killed and started again.
 *
 * <p>With the system property {@code backends=containers} they are containers of the images that
 * {@code docker-compose.yml} names. Not thread-safe.
 */
public final class Backends implements AutoCloseable {

  /** Includes the first unpacking and formatting, on a slow disk. */
  private static final Duration START_LIMIT = Duration.ofSeconds(120);

  private final ServerCommands commands;
  private final ServerPorts ports;
  private final Map<String, String> passwords;
  private final boolean temporary;
  private final boolean containers;
  private final Map<Server, ChildProcess> running = new EnumMap<>(Server.class);

  private Backends(
      Path folder, ServerPorts ports, Map<String, String> passwords, boolean temporary) {
    this.containers = System.getProperty("backends", "embedded").equals("containers");
    this.commands = new ServerCommands(folder, ports, passwords, containers);
    this.ports = ports;
    this.passwords = Map.copyOf(passwords);
    this.temporary = temporary;
  }

  /** Starts them on free ports, with data in a temporary folder that {@link #close} removes. */
  public static Backends start(Server... servers) {
    return start(new Backends(temporaryFolder(), ServerPorts.free(), passwords(), true), servers);
  }

  /** Starts them on free ports, with data that stays in {@code folder}. */
  public static Backends start(Path folder, Server... servers) {
    return start(new Backends(folder, ServerPorts.free(), passwords(), false), servers);
  }

  /**
   * The same servers, none of them started yet.
   *
   * @param passwords for "frontier" and "moderation"
   */
  public static Backends in(Path folder, ServerPorts ports, Map<String, String> passwords) {
    return new Backends(folder, ports, passwords, false);
  }

  private static Backends start(Backends backends, Server... servers) {
    try {
      Arrays.stream(servers).forEach(backends::launch);
      Arrays.stream(servers).forEach(backends::awaitReady);
      return backends;
    } catch (RuntimeException e) {
      backends.close();
      throw e;
    }
  }

  /** Starts a server, or starts it again: same port, same data. Returns when it answers. */
  public void startAgain(Server server) {
    launch(server);
    awaitReady(server);
  }

  /** Stops a server cleanly and waits for its end. */
  public void stop(Server server) {
    ChildProcess process = running.remove(server);
    if (process != null) {
      process.stop();
    }
  }

  /** Ends a server as a power cut would (SIGKILL); returns when it has gone. */
  public void kill(Server server) {
    ChildProcess process = running.remove(server);
    if (process == null) {
      return;
    }
    if (containers) {
      // The child kills its container when it ends.
      process.stop();
      return;
    }
    process.kill();
    if (server == Server.POSTGRES) {
      Postmaster.of(commands.data(server).resolve("cluster")).ifPresent(Postmaster::kill);
    }
  }

  /** Kafka's bootstrap address, host:port. */
  public String kafka() {
    return "127.0.0.1:" + ports.kafka();
  }

  /** Solr's address, ending in "/solr" without a slash after it. */
  public String solr() {
    return "http://127.0.0.1:" + ports.solr() + "/solr";
  }

  /**
   * @param name "frontier" or "moderation"
   */
  public Database database(String name) {
    String password = passwords.get(name);
    if (password == null) {
      throw new IllegalArgumentException(
          "no database '" + name + "'; there are " + passwords.keySet());
    }
    return new Database(
        "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + name, name, password);
  }

  /** All addresses, users and passwords as the {@code OLO_…} variables that our modules read. */
  public Map<String, String> environment() {
    Map<String, String> all = new TreeMap<>();
    all.put("OLO_KAFKA", kafka());
    all.put("OLO_SOLR", solr());
    for (String name : passwords.keySet()) {
      Database database = database(name);
      String prefix = "OLO_" + name.toUpperCase(Locale.ROOT) + "_DATABASE_";
      all.put(prefix + "URL", database.url());
      all.put(prefix + "USER", database.user());
      all.put(prefix + "PASSWORD", database.password());
    }
    return all;
  }

  /** The folder with the data and, under {@code logs}, what the servers printed. */
  public Path folder() {
    return commands.folder();
  }

  /** Stops all that run; removes temporary data. */
  @Override
  public void close() {
    for (Server server : Server.values()) {
      stop(server);
    }
    if (temporary) {
      TemporaryFolder.remove(folder());
    }
  }

  public ChildProcess launch(Server server) {
    ChildProcess process = running.get(server);
    if (process != null && process.isAlive()) {
      throw new IllegalStateException(server + " is already running");
    }
    ChildProcess started = ChildProcess.start(commands.of(server));
    running.put(server, started);
    return started;
  }

  private void awaitReady(Server server) {
    running.get(server).awaitReady(START_LIMIT);
  }

  private static Map<String, String> passwords() {
    return Map.of("frontier", Passwords.random(), "moderation", Passwords.random());
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("olo-backends");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
