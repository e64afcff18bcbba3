package org.openlocaloffer.benchmarks.site;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.openlocaloffer.quickstart.process.ChildProcess;
import org.openlocaloffer.quickstart.process.Command;
import org.openlocaloffer.quickstart.process.Environment;
import org.openlocaloffer.quickstart.process.JavaCommand;

/** Starts a {@link SiteServer}, and takes its ledger for those who measure. */
public final class Sites implements AutoCloseable {
  private static final int TRIES = 5;

  private final ChildProcess process;
  private final int port;

  private Sites(ChildProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Sets 1 to {@code sets}, of this one's size.
   *
   * @param folder for its log
   */
  public static Sites start(SiteSet size, int sets, Path folder) throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      ChildProcess process = ChildProcess.start(command(size, sets, port, folder));
      try {
        process.awaitReady(Duration.ofSeconds(60));
        return new Sites(process, port);
      } catch (RuntimeException failed) {
        process.kill();
        // One of so many addresses may have the port in use.
        if (attempt == TRIES) {
          throw failed;
        }
      }
    }
  }

  private static Command command(SiteSet size, int sets, int port, Path folder) {
    long bytes = 50L * (1 << 20) + 16_000L * size.pages() * sets;
    List<Path> classPath =
        Arrays.stream(System.getProperty("java.class.path").split(":")).map(Path::of).toList();
    List<String> options =
        List.of(
            "-Xmx" + (bytes >> 20) + "m",
            // Without it every answer waits 40 ms for the other side's delayed acknowledgement.
            "-Dsun.net.httpserver.nodelay=true",
            "-Dsun.net.httpserver.maxIdleConnections=10000");
    return new Command(
        "sites",
        new JavaCommand(SiteServer.class.getName(), classPath, options, folder)
            .line("" + port, "" + size.hosts(), "" + size.pages(), "" + sets),
        Environment.bare(),
        folder,
        folder.resolve("logs").resolve("sites.log"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  /** The home pages of a set. */
  public List<String> seeds(SiteSet set) {
    return set.addresses().stream().map(host -> "http://" + host + ":" + port + "/").toList();
  }

  /** Requests since the ledger was last taken. */
  public int count() throws IOException {
    return Integer.parseInt(get("/count"));
  }

  /** All requests since it was last taken; it begins anew. */
  public List<Visit> takeLedger() throws IOException {
    return get("/ledger").lines().map(Visit::read).toList();
  }

  private String get(String path) throws IOException {
    URI control = URI.create("http://127.0.0.1:" + port + path);
    try (InputStream answer = control.toURL().openStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    process.stop();
  }
}
