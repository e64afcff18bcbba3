package org.openlocaloffer.quickstart.town.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/**
 * Serves what no file can hold: pages of {@code traps}, {@code busy} and {@code broken-robots} that
 * have no end, or never arrive.
 */
public final class Traps {
  private static final int HUGE = 50 << 20;
  private static final int UNPACKED = 100 << 20;
  private static final int DRIPS = 600;
  private static final String LINE =
      "<p>The parish newsletter, continued, and continued, and continued once more.</p>\n";

  private final int port;
  private final CountDownLatch closing;
  private final Map<String, AtomicInteger> refusals = new ConcurrentHashMap<>();

  /**
   * @param closing opens when the server stops; endless answers end then
   */
  public Traps(int port, CountDownLatch closing) {
    this.port = port;
    this.closing = closing;
  }

  /**
   * @return whether it was one of ours and is answered
   */
  public boolean answer(Visit visit) throws IOException {
    return switch (visit.host()) {
      case "broken-robots" -> brokenRobots(visit);
      case "busy" -> busy(visit);
      case "traps" -> trap(visit);
      default -> false;
    };
  }

  private boolean brokenRobots(Visit visit) throws IOException {
    if (visit.path().equals("/robots.txt")) {
      visit.html(503, "Service unavailable");
      return true;
    }
    return false;
  }

  /** Each page is refused twice, then served. */
  private boolean busy(Visit visit) throws IOException {
    if (visit.path().equals("/robots.txt")
        || refusals.computeIfAbsent(visit.target(), each -> new AtomicInteger()).incrementAndGet()
            > 2) {
      return false;
    }
    visit.header("Retry-After", "2");
    visit.html(visit.path().equals("/429") ? 429 : 503, "Too busy just now");
    return true;
  }

  private boolean trap(Visit visit) throws IOException {
    String path = visit.path();
    if (path.startsWith("/old/")) {
      visit.html(
          200,
          "<title>Page not found</title><h1>Sorry, we cannot find that page</h1><p>It may have"
              + " moved. <a href='/old/"
              + UUID.randomUUID()
              + "'>Try this one</a>.");
    } else if (path.startsWith("/shop")) {
      session(visit);
    } else {
      return byName(visit, path);
    }
    return true;
  }

  private boolean byName(Visit visit, String path) throws IOException {
    switch (path) {
      case "/calendar" -> calendar(visit);
      case "/loop/a" -> visit.redirect(302, "/loop/b");
      case "/loop/b" -> visit.redirect(302, "/loop/a");
      case "/long-chain" -> chain(visit);
      case "/redirect-inside" -> visit.redirect(302, "http://127.0.0.1:" + port + "/inside");
      case "/huge" -> huge(visit);
      case "/drip" -> drip(visit);
      case "/bomb" -> bomb(visit);
      case "/members" -> visit.redirect(302, "/login?next=/members");
      case "/leaflet" -> leaflet(visit);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void calendar(Visit visit) throws IOException {
    YearMonth month = month(visit.query());
    visit.html(
        200,
        """
        <title>What's on, %1$s</title><h1>What's on in %1$s</h1><p>There are no events this month.</p>
        <a href="/calendar?month=%2$s">Earlier</a> <a href="/calendar?month=%3$s">Later</a>\
        """
            .formatted(month, month.minusMonths(1), month.plusMonths(1)));
  }

  private static YearMonth month(String query) {
    try {
      return YearMonth.parse(query.replaceFirst("^month=", ""));
    } catch (DateTimeException e) {
      return YearMonth.of(2026, 11);
    }
  }

  private void chain(Visit visit) throws IOException {
    int step = visit.query().matches("\\d{1,3}") ? Integer.parseInt(visit.query()) : 0;
    visit.redirect(302, step < 30 ? "/long-chain?" + (step + 1) : "/");
  }

  /** Ids in the path and in the query, new on every answer, for the same three pages. */
  private void session(Visit visit) throws IOException {
    String id = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
    String page = visit.path().replaceFirst("(?i);jsessionid=.*", "").replaceFirst("^/shop/?", "");
    visit.html(
        200,
        """
        <title>Charity shop %1$s</title><h1>Charity shop %1$s</h1><p>Books, bric-a-brac and good as new coats.</p>
        <a href="/shop/books;jsessionid=%2$s">Books</a> <a href="/shop/coats?PHPSESSID=%2$s">Coats</a>
        <a href="/shop?sid=%2$s">Home</a>\
        """
            .formatted(page, id));
  }

  /** The same leaflet whatever the query, with the address that it should be known by. */
  private void leaflet(Visit visit) throws IOException {
    visit.html(
        200,
        """
        <title>Travel training leaflet</title><link rel="canonical" href="http://traps.localhost:%d/leaflet">
        <h1>Travel training leaflet</h1><p>Travel training helps young people aged 14 to 19 learn to use the bus on their own.</p>\
        """
            .formatted(port));
  }

  private void huge(Visit visit) throws IOException {
    try (OutputStream out = visit.stream("text/html")) {
      repeat(out, "<title>Newsletter archive</title><h1>Newsletter archive</h1>\n", HUGE);
    }
  }

  private void bomb(Visit visit) throws IOException {
    visit.header("Content-Encoding", "gzip");
    try (OutputStream out = new GZIPOutputStream(visit.stream("text/html"))) {
      repeat(out, "<title>Small on the wire</title>\n", UNPACKED);
    }
  }

  private void repeat(OutputStream out, String head, long bytes) throws IOException {
    out.write(head.getBytes(StandardCharsets.UTF_8));
    byte[] block = LINE.repeat(800).getBytes(StandardCharsets.UTF_8);
    for (long sent = head.length(); sent < bytes && closing.getCount() > 0; sent += block.length) {
      out.write(block, 0, (int) Math.min(block.length, bytes - sent));
    }
  }

  private void drip(Visit visit) throws IOException {
    try (OutputStream out = visit.stream("text/html")) {
      for (int i = 0; i < DRIPS && !closing.await(1, TimeUnit.SECONDS); i++) {
        out.write(LINE.charAt(i % LINE.length()));
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
