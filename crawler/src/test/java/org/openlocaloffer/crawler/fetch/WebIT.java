package org.openlocaloffer.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
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
import org.openlocaloffer.crawler.Site;
import org.openlocaloffer.crawler.frontier.Cause;
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
  private final RobotsRequest robots = new RobotsRequest(web, CONFIG, Clock.systemUTC());
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
        "0177.0.0.1",
        "0x7f.0.0.1",
        "0x7f000001",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "localhost",
        "LOCALHOST.",
        "club.localhost",
        "0.0.0.0",
        "0"
      })
  void refusesLoopbackHoweverItIsSpelt(String host) {
    CanonicalUrl url =
        CanonicalUrl.of("http://" + host + ":" + site.port() + "/secret").orElseThrow();

    IOException refusal =
        catchThrowableOfType(
            IOException.class, () -> web.call(url, List.of(), Web.Headers.NONE).execute());

    assertThat(Failure.of(refusal).cause()).isIn(Cause.PRIVATE, Cause.UNRESOLVABLE);
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
    assertThat(Failure.of(refusal).cause()).isEqualTo(Cause.PRIVATE);
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
      assertThat(Failure.of(refusal).cause()).isEqualTo(Cause.TOO_BIG);
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
      assertThat(Failure.of(refusal).cause()).isEqualTo(Cause.TIMEOUT);
    }
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(6));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 429, 408, 304})
  void noClearAnswerAboutRobotsIsNoLeave(int status) {
    site.status("club", "/robots.txt", status);

    assertThat(ask().cause()).isEqualTo(Cause.ROBOTS_UNREACHABLE);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410})
  void noRobotsFileDisallowsNothing(int status) {
    site.status("club", "/robots.txt", status);

    RobotsAnswer answer = ask();
    assertThat(answer.cause()).isNull();
    assertThat(RobotRules.parse(answer.body(), "OpenLocalOffer").allows(site.url("club", "/")))
        .isTrue();
  }

  @Test
  void aRobotsFileThatNeverComesIsNoLeave() {
    site.on(
        "club",
        "/robots.txt",
        exchange -> java.util.concurrent.locks.LockSupport.parkNanos(5_000_000_000L));

    assertThat(ask().cause()).isEqualTo(Cause.ROBOTS_UNREACHABLE);
  }

  @Test
  void aHostThatRefusesConnectionsGivesNoLeave() {
    int port = site.port();
    site.close();

    RobotsAnswer answer =
        robots.ask("http://club.localhost:" + port, turn(List.of("club.localhost:" + port)));
    assertThat(answer.cause()).isEqualTo(Cause.ROBOTS_UNREACHABLE);
  }

  @Test
  void followsRobotsOverFiveRedirectsAndNoMore() {
    for (int i = 0; i < 6; i++) {
      redirect(i == 0 ? "/robots.txt" : "/r" + i, "/r" + (i + 1));
    }
    site.page("club", "/r5", "User-agent: *\nDisallow: /");
    assertThat(ask().cause()).isNull();

    redirect("/r5", "/r6");
    site.page("club", "/r6", "User-agent: *\nAllow: /");
    assertThat(ask().cause()).isEqualTo(Cause.ROBOTS_UNREACHABLE);
  }

  @Test
  void doesNotFollowRobotsToAPrivateAddress() {
    site.on(
        "club",
        "/robots.txt",
        exchange -> {
          exchange
              .getResponseHeaders()
              .add("Location", "http://127.0.0.1:" + site.port() + "/secret");
          Site.reply(exchange, 302, "");
        });

    assertThat(ask().cause()).isEqualTo(Cause.PRIVATE);
    assertThat(site.asked()).containsExactly("club/robots.txt");
  }

  @Test
  void readsTheBeginningOfAnEndlessRobotsFile() {
    site.page(
        "club", "/robots.txt", "User-agent: *\nDisallow: /private\n" + "# more\n".repeat(200_000));

    RobotsAnswer answer = ask();
    assertThat(answer.body()).hasSize(CONFIG.robotsLimit());
    assertThat(
            RobotRules.parse(answer.body(), "OpenLocalOffer").allows(site.url("club", "/private")))
        .isFalse();
  }

  private Response get(String path) throws IOException {
    CanonicalUrl url = CanonicalUrl.of(site.url("club", path)).orElseThrow();
    return web.call(url, List.of("club.localhost:" + site.port()), Web.Headers.NONE).execute();
  }

  private RobotsAnswer ask() {
    return robots.ask(
        "http://club.localhost:" + site.port(), turn(List.of("club.localhost:" + site.port())));
  }

  private static Turn turn(List<String> privateHosts) {
    return new Turn(privateHosts, Instant.now().plusSeconds(60), Clock.systemUTC());
  }

  private void redirect(String from, String to) {
    site.on(
        "club",
        from,
        exchange -> {
          exchange.getResponseHeaders().add("Location", to);
          Site.reply(exchange, 301, "");
        });
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
