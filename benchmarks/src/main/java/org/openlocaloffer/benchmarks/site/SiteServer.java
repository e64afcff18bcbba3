package org.openlocaloffer.benchmarks.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Serves generated websites from memory and writes down every request. A process of its own, so
 * that its time is not counted as a crawler's. Arguments: port, hosts and pages of each set, how
 * many sets.
 */
public final class SiteServer {
  private static final byte[] ROBOTS =
      ("User-agent: *\nDisallow: " + SiteSet.DISALLOWED + "\n").getBytes(UTF_8);

  private final Map<String, Map<String, byte[]>> pages = new HashMap<>();
  private final Map<String, AtomicInteger> atOnce = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Visit> ledger = new ConcurrentLinkedQueue<>();
  private final AtomicInteger count = new AtomicInteger();
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final int port;

  private SiteServer(int port) {
    this.port = port;
  }

  public static void main(String[] arguments) throws IOException {
    // The last byte is sent by itself; without TCP_NODELAY it would wait for the others to be
    // acknowledged.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    int port = Integer.parseInt(arguments[0]);
    SiteServer server = new SiteServer(port);
    for (int number = 1; number <= Integer.parseInt(arguments[3]); number++) {
      server.show(
          new SiteSet(number, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])));
    }
    server.listen("127.0.0.1", server::control);
    System.out.println("READY " + port);
  }

  private void show(SiteSet set) throws IOException {
    PageText text = new PageText(set, port);
    for (int host = 0; host < set.hosts(); host++) {
      Map<String, byte[]> site = new HashMap<>();
      for (int page = 0; page < set.pagesPerHost(); page++) {
        site.put(set.path(host, page), text.of(host, page));
      }
      show(set.address(host), site);
    }
    show(set.outsider(), Map.of());
  }

  private void show(String address, Map<String, byte[]> site) throws IOException {
    pages.put(address, site);
    atOnce.put(address, new AtomicInteger());
    listen(address, this::page);
  }

  private void listen(String address, com.sun.net.httpserver.HttpHandler handler)
      throws IOException {
    HttpServer http = HttpServer.create(new InetSocketAddress(address, port), 1_000);
    http.setExecutor(threads);
    http.createContext("/", handler);
    http.start();
  }

  private void page(HttpExchange exchange) throws IOException {
    String host = exchange.getLocalAddress().getAddress().getHostAddress();
    String path = exchange.getRequestURI().toString();
    AtomicInteger busy = atOnce.get(host);
    ledger.add(new Visit(System.nanoTime() / 1_000, host, path, busy.incrementAndGet()));
    count.incrementAndGet();
    boolean robots = path.equals("/robots.txt");
    byte[] page = robots ? ROBOTS : pages.get(host).get(path);
    try (exchange) {
      // What should not be asked for is there all the same.
      answer(
          exchange,
          robots ? "text/plain" : "text/html; charset=utf-8",
          page == null ? aside(path) : page,
          busy::decrementAndGet);
    }
  }

  private static byte[] aside(String path) {
    return ("<!DOCTYPE html><title>Aside</title><p>Nobody was sent to " + path.length() + ".")
        .getBytes(UTF_8);
  }

  private void control(HttpExchange exchange) throws IOException {
    try (exchange) {
      String answer =
          switch (exchange.getRequestURI().getPath()) {
            case "/count" -> "" + count.get();
            case "/ledger" -> taken();
            default -> "";
          };
      answer(exchange, "text/plain", answer.getBytes(UTF_8), () -> {});
    }
  }

  /** The ledger begins anew. */
  private String taken() {
    List<Visit> visits = new ArrayList<>();
    for (Visit visit = ledger.poll(); visit != null; visit = ledger.poll()) {
      visits.add(visit);
    }
    count.addAndGet(-visits.size());
    StringBuilder lines = new StringBuilder();
    visits.forEach(visit -> lines.append(visit.line()));
    return lines.toString();
  }

  /**
   * @param last run before the last byte: whoever has the whole answer may ask again at once
   */
  private static void answer(HttpExchange exchange, String type, byte[] body, Runnable last)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    OutputStream out = exchange.getResponseBody();
    int rest = Math.min(1, body.length);
    out.write(body, 0, body.length - rest);
    out.flush();
    last.run();
    out.write(body, body.length - rest, rest);
  }
}
