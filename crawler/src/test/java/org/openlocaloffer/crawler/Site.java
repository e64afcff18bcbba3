package org.openlocaloffer.crawler;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Websites of several hosts on one loopback port, which remember who asked for what, and how many
 * at once.
 */
public final class Site implements AutoCloseable {
  /** Answers a request that it must close. */
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> now = new ConcurrentHashMap<>();
  private final Map<String, Integer> most = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  public Site() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::serve);
    server.setExecutor(threads);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** The address of a path such as {@code /x} on a host such as {@code club}. */
  public String url(String host, String path) {
    return "http://%s.localhost:%d%s".formatted(host, port(), path);
  }

  public Site page(String host, String path, String html) {
    return on(host, path, exchange -> reply(exchange, 200, html));
  }

  public Site status(String host, String path, int status) {
    return on(host, path, exchange -> reply(exchange, status, "status " + status));
  }

  public Site on(String host, String path, Answer answer) {
    answers.put(host + path, answer);
    return this;
  }

  /** Host and path of every request so far, in their order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  public long asked(String hostAndPath) {
    return asked.stream().filter(hostAndPath::equals).count();
  }

  /** The most requests that a host had to answer at once. */
  public Map<String, Integer> mostAtOnce() {
    return Map.copyOf(most);
  }

  public static void reply(HttpExchange exchange, int status, String html) throws IOException {
    byte[] body = html.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst("\\.localhost.*", "");
    String key = host + exchange.getRequestURI();
    asked.add(key);
    AtomicInteger current = now.computeIfAbsent(host, h -> new AtomicInteger());
    most.merge(host, current.incrementAndGet(), Math::max);
    try {
      answers.getOrDefault(key, e -> reply(e, 404, "not here")).to(exchange);
    } finally {
      current.decrementAndGet();
      exchange.close();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
