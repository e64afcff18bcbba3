package org.openlocaloffer.crawler;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Who was on which host, and from when to when, by this machine's own clock. Thread-safe. */
final class GuestBook {
  /**
   * One request. It ends for us when the answer is ready to be sent: what the guest does next is
   * later than that.
   *
   * @param guest the first word of User-Agent
   * @param begin nanoseconds of no particular beginning
   */
  record Stay(String guest, String host, String path, long begin, long end) {
    String address() {
      return host + path;
    }
  }

  private final ConcurrentLinkedQueue<Stay> stays = new ConcurrentLinkedQueue<>();

  /** An answer that takes its time, and stands in the book. */
  Site.Answer html(Duration takes, String html) {
    return answer(takes, "text/html; charset=utf-8", html);
  }

  Site.Answer robots(Duration takes, String text) {
    return answer(takes, "text/plain", text);
  }

  private Site.Answer answer(Duration takes, String type, String text) {
    return exchange -> {
      long begin = System.nanoTime();
      LockSupport.parkNanos(takes.toNanos());
      byte[] body = text.getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", type);
      stays.add(stay(exchange, begin));
      send(exchange, body);
    };
  }

  private static Stay stay(HttpExchange exchange, long begin) {
    String agent = exchange.getRequestHeaders().getFirst("User-Agent");
    String host = exchange.getRequestHeaders().getFirst("Host");
    return new Stay(
        agent.replaceFirst("/.*", ""),
        host.replaceFirst("\\.localhost.*", ""),
        exchange.getRequestURI().toString(),
        begin,
        System.nanoTime());
  }

  private static void send(HttpExchange exchange, byte[] body) throws IOException {
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** In the order of their beginning. */
  List<Stay> of(String host) {
    return stays.stream()
        .filter(stay -> stay.host.equals(host))
        .sorted(Comparator.comparingLong(Stay::begin))
        .toList();
  }

  List<Stay> all() {
    return List.copyOf(stays);
  }

  /** How often each address was asked for. */
  Map<String, Long> counts() {
    return stays.stream().collect(Collectors.groupingBy(Stay::address, Collectors.counting()));
  }

  /**
   * The pauses of a host, each with what stands around it; a negative one is two guests at once.
   */
  List<Gap> gaps(String host) {
    List<Stay> visits = of(host);
    List<Gap> gaps = new ArrayList<>();
    long end = Long.MIN_VALUE;
    for (int i = 0; i < visits.size(); i++) {
      if (i > 0) {
        gaps.add(
            new Gap(Duration.ofNanos(visits.get(i).begin - end), visits.get(i - 1), visits.get(i)));
      }
      end = Math.max(end, visits.get(i).end);
    }
    return gaps;
  }

  record Gap(Duration length, Stay before, Stay after) {}
}
