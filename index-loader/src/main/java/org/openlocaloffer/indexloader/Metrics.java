package org.openlocaloffer.indexloader;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.openlocaloffer.contracts.config.ConfigException;
import org.openlocaloffer.contracts.config.Settings;

/** The loader's counts for Prometheus at {@code /metrics}, where a port is set for them. */
final class Metrics implements AutoCloseable {
  private final HttpServer server;

  private Metrics(HttpServer server) {
    this.server = server;
  }

  /**
   * @throws ConfigException where the port is taken
   */
  static Metrics serve(Settings settings, PrometheusMeterRegistry registry) {
    int port = settings.integer("olo.loader.metrics.port");
    if (port == 0) {
      return new Metrics(null);
    }
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(settings.text("olo.bind"), port), 0);
      server.createContext("/metrics", exchange -> answer(exchange, registry.scrape()));
      server.start();
      return new Metrics(server);
    } catch (IOException e) {
      throw new ConfigException(
          "cannot listen on port %d (%s): change olo.loader.metrics.port"
              .formatted(port, e.getMessage()));
    }
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    try (exchange) {
      byte[] body = text.getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** For the line that says what runs where. */
  @Override
  public String toString() {
    return server == null ? "" : ", metrics on port " + server.getAddress().getPort();
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop(0);
    }
  }
}
