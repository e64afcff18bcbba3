package org.openlocaloffer.quickstart.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * PostgreSQL from binaries on the class path, with one database and one owner for each module that
 * stores anything. Arguments: data folder, port, folder for the unpacked binaries. Environment: for
 * each database {@code NAME_PASSWORD}, e.g. {@code FRONTIER_PASSWORD}.
 */
public final class PostgresMain {

  /** Recovery after a kill replays the log, which can take a while on a slow disk. */
  private static final Duration START_LIMIT = Duration.ofSeconds(90);

  private PostgresMain() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0])).toAbsolutePath();
    int port = Integer.parseInt(args[1]);
    Path cluster = folder.resolve("cluster");
    Postmaster.of(cluster).ifPresent(Postmaster::stop);
    Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    // Databases are made after the first start, so a cluster without the mark holds nothing.
    Path mark = folder.resolve("cluster.made");
    Unfinished.remove(cluster, mark);

    PostgresBinaries turn = PostgresBinaries.in(Path.of(args[2]));
    EmbeddedPostgres server = start(folder, cluster, port);
    turn.close();
    Files.writeString(mark, "The cluster was whole when it first started.\n");
    prepare(server);
    Ready.at("127.0.0.1:" + port);
    // Unpacking took more than a hundred megabytes; nothing after it does, so give them back.
    System.gc();
    Thread.currentThread().join();
  }

  private static EmbeddedPostgres start(Path folder, Path cluster, int port) throws IOException {
    Path secret = Superuser.passwordFile(folder);
    ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(serverLog(folder).toFile());
    EmbeddedPostgres.Builder server =
        EmbeddedPostgres.builder()
            .setDataDirectory(cluster)
            .setCleanDataDirectory(false)
            .setPort(port)
            .setPGStartupWait(START_LIMIT)
            .setConnectConfig("password", Files.readString(secret).strip())
            .setOutputRedirector(log)
            .setErrorRedirector(log);
    initOptions(secret).forEach(server::setLocaleConfig);
    SETTINGS.forEach(server::setServerConfig);
    return server.start();
  }

  /** Options of initdb; the library's own "trust" comes earlier on its command line and loses. */
  private static Map<String, String> initOptions(Path secret) {
    return Map.of(
        "auth", "scram-sha-256",
        "pwfile", secret.toString(),
        "locale", "C",
        "locale-provider", "builtin",
        "builtin-locale", "C.UTF-8");
  }

  /** Beyond PostgreSQL's defaults. */
  public static final Map<String, String> SETTINGS =
      Map.of(
          "listen_addresses", "127.0.0.1",
          "unix_socket_directories", "",
          "password_encryption", "scram-sha-256",
          // The library switches both off for the sake of tests; here nothing may be lost.
          "fsync", "on",
          "synchronous_commit", "on",
          "max_connections", "60",
          // Only what is used becomes resident. With 64 MB, claims from a million pages took twice
          // as long: their blocks had to be read, and dirty ones written to make room for them.
          "shared_buffers", "512MB",
          "jit", "off");

  private static Path serverLog(Path folder) throws IOException {
    Path log = folder.resolve("postgresql.log");
    if (Files.exists(log) && Files.size(log) > 10_000_000) {
      Files.delete(log);
    }
    return log;
  }

  private static void prepare(EmbeddedPostgres server) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection()) {
      OwnedDatabases.prepareAll(connection);
    }
  }
}
