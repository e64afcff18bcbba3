package org.openlocaloffer.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.crawler.Site;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;

/** Requests against a server on loopback: what gets through, and what does not. */
class WebIT {
  private static final FetchConfig CONFIG =
      new FetchConfig(
          4,
          Duration.ofSeconds(2),
          100_000,
          500 * 1024,
          Duration.ofDays(1),
          Duration.ofMinutes(10),
          5);
  private static final AgentConfig AGENT =
      new AgentConfig("OpenLocalOffer", "0.1", "http://council.example/crawler");

  private final Web web = new Web(CONFIG, AGENT.header());
  private Site site;

  @BeforeEach
  void start() {
    site = new Site();
  }

  @AfterEach
  void stop() {
    site.close();
    web.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f.0.0.1",
        "0x7f000001",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "localhost",
        "LOCALHOST.",
        "club.localhost",
        "0.0.0.0",
        "0",
        "0x7f.1",
        "017700000001",
        "127.0.0.1.",
        "[::127.0.0.1]",
        "[0:0:0:0:0:ffff:7f00:0001]",
        "[64:ff9b::127.0.0.1]",
        "\uff11\uff12\uff17.0.0.1",
        "\u2460\u2461\u2466.0.0.1"
      })
  void refusesLoopbackHoweverItIsSpelt(String host) {
    // Past the canonical spelling, which refuses most of these already.
    CanonicalUrl url =
        new CanonicalUrl("http://" + host + ":" + site.port() + "/secret", host, site.port());

    IOException refusal =
        catchThrowableOfType(
            IOException.class, () -> web.call(url, List.of(), Web.Headers.NONE).execute());

    assertThat(Failure.of(refusal).cause()).isIn(RefusalCause.PRIVATE, RefusalCause.UNRESOLVABLE);
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void goesToAPrivateHostThatTheSourceAllowsAndToNoOther() throws IOException {
    site.page("club", "/", "hello");
    CanonicalUrl url = CanonicalUrl.of(site.url("club", "/")).orElseThrow();
    List<String> allowed = List.of("club.localhost:" + site.port());

    try (Response response = web.call(url, allowed, Web.Headers.NONE).execute()) {
      assertThat(response.code()).isEqualTo(200);
    }
    CanonicalUrl other = CanonicalUrl.of(site.url("other", "/")).orElseThrow();
    IOException refusal =
        catchThrowableOfType(
            IOException.class, () -> web.call(other, allowed, Web.Headers.NONE).execute());
    assertThat(Failure.of(refusal).cause()).isEqualTo(RefusalCause.PRIVATE);
  }

  @Test
  void saysWhoItIs() throws IOException {
    StringBuilder agent = new StringBuilder();
    site.on(
        "club",
        "/",
        exchange -> {
          agent.append(exchange.getRequestHeaders().getFirst("User-Agent"));
          Site.reply(exchange, 200, "x");
        });
    get("/").close();

    assertThat(agent).hasToString("OpenLocalOffer/0.1 (+http://council.example/crawler)");
  }

  @Test
  void stopsABodyThatExpandsBeyondTheLimit() throws IOException {
    byte[] bomb = gzip(new byte[10_000_000]);
    site.on(
        "club",
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, bomb.length);
          exchange.getResponseBody().write(bomb);
        });
    assertThat(bomb.length).isLessThan(CONFIG.contentLimit());

    try (Response response = get("/bomb")) {
      IOException refusal =
          catchThrowableOfType(
              IOException.class, () -> Bodies.whole(response, CONFIG.contentLimit()));
      assertThat(Failure.of(refusal).cause()).isEqualTo(RefusalCause.TOO_BIG);
    }
  }

  @Test
  void givesUpOnABodyThatDrips() throws IOException {
    site.on(
        "club",
        "/drip",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          Instant end = Instant.now().plus(Duration.ofSeconds(20));
          while (Instant.now().isBefore(end)) {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
          }
        });
    Instant begun = Instant.now();
    try (Response response = get("/drip")) {
      IOException refusal =
          catchThrowableOfType(
              IOException.class, () -> Bodies.whole(response, CONFIG.contentLimit()));
      assertThat(Failure.of(refusal).cause()).isEqualTo(RefusalCause.TIMEOUT);
    }
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(6));
  }

  private Response get(String path) throws IOException {
    CanonicalUrl url = CanonicalUrl.of(site.url("club", path)).orElseThrow();
    return web.call(url, List.of("club.localhost:" + site.port()), Web.Headers.NONE).execute();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
