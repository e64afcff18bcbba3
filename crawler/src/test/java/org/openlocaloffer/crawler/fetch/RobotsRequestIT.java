package org.openlocaloffer.crawler.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.crawler.Site;
import org.openlocaloffer.crawler.fetch.robots.RobotRules;

/** Asking a server on loopback for its robots.txt: what is leave, and what is none. */
class RobotsRequestIT {
  private static final FetchConfig CONFIG =
      new FetchConfig(
          4,
          Duration.ofSeconds(2),
          100_000,
          500 * 1024,
          Duration.ofDays(1),
          Duration.ofMinutes(10),
          5);

  private final Web web =
      new Web(CONFIG, new AgentConfig("OpenLocalOffer", "0.1", "http://council.example/").header());
  private final List<String> locks = new ArrayList<>();
  private final RobotsRequest robots =
      new RobotsRequest(web, CONFIG, this::takeAtTheSecondTry, Clock.systemUTC());
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
  @ValueSource(ints = {500, 502, 503, 429, 408, 304})
  void noClearAnswerAboutRobotsIsNoLeave(int status) {
    site.status("club", "/robots.txt", status);

    assertThat(ask().cause()).isEqualTo(RefusalCause.ROBOTS_UNREACHABLE);
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

    assertThat(ask().cause()).isEqualTo(RefusalCause.ROBOTS_UNREACHABLE);
  }

  @Test
  void aHostThatRefusesConnectionsGivesNoLeave() {
    int port = site.port();
    site.close();

    RobotsAnswer answer =
        robots.ask("http://club.localhost:" + port, limits(List.of("club.localhost:" + port)));
    assertThat(answer.cause()).isEqualTo(RefusalCause.ROBOTS_UNREACHABLE);
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
    assertThat(ask().cause()).isEqualTo(RefusalCause.ROBOTS_UNREACHABLE);
  }

  @Test
  void asksAnotherHostOnlyInATurnOfItsOwn() {
    redirect("/robots.txt", "http://www.localhost:" + site.port() + "/robots.txt");
    site.page("www", "/robots.txt", "User-agent: *\nDisallow: /");

    RobotsAnswer answer =
        robots.ask(
            "http://club.localhost:" + site.port(),
            limits(List.of("club.localhost:" + site.port(), "www.localhost:" + site.port())));

    assertThat(answer.cause()).isNull();
    assertThat(locks)
        .containsExactly("www.localhost busy", "www.localhost taken", "www.localhost ended");
    assertThat(site.asked()).containsExactly("club/robots.txt", "www/robots.txt");
  }

  private Optional<HostLocks.HostLock> takeAtTheSecondTry(String host, Duration longest) {
    boolean busy = locks.isEmpty();
    locks.add(host + (busy ? " busy" : " taken"));
    return busy ? Optional.empty() : Optional.of(lock(host));
  }

  private HostLocks.HostLock lock(String host) {
    return new HostLocks.HostLock(Duration.ofMillis(200), () -> locks.add(host + " ended"));
  }

  @Test
  void asksAHostTwiceInOneTurnAndWithItsPause() {
    redirect("/robots.txt", "http://www.localhost:" + site.port() + "/first");
    site.on(
        "www",
        "/first",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/second");
          Site.reply(exchange, 301, "");
        });
    site.page("www", "/second", "User-agent: *\nDisallow: /");

    Instant begun = Instant.now();
    RobotsAnswer answer =
        robots.ask(
            "http://club.localhost:" + site.port(),
            limits(List.of("club.localhost:" + site.port(), "www.localhost:" + site.port())));

    assertThat(answer.cause()).isNull();
    assertThat(locks).filteredOn(word -> word.endsWith("taken")).hasSize(1);
    assertThat(Duration.between(begun, Instant.now())).isGreaterThan(Duration.ofMillis(200));
  }

  @Test
  void aHostThatIsNotToBeHadCountsAsNoAnswer() {
    redirect("/robots.txt", "http://www.localhost:" + site.port() + "/robots.txt");
    RobotsRequest unlucky =
        new RobotsRequest(web, CONFIG, (host, longest) -> Optional.empty(), Clock.systemUTC());

    RobotsAnswer answer =
        unlucky.ask(
            "http://club.localhost:" + site.port(),
            limits(List.of("club.localhost:" + site.port())));

    assertThat(answer.cause()).isEqualTo(RefusalCause.ROBOTS_UNREACHABLE);
    assertThat(answer.detail()).contains("www.localhost");
    assertThat(site.asked()).containsExactly("club/robots.txt");
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

    assertThat(ask().cause()).isEqualTo(RefusalCause.PRIVATE);
    assertThat(site.asked()).containsExactly("club/robots.txt");
  }

  @Test
  void readsTheBeginningOfAnEndlessRobotsFile() {
    site.page(
        "club", "/robots.txt", "User-agent: *\nDisallow: /private\n" + "# more\n".repeat(200_000));

    RobotsAnswer answer = ask();
    assertThat(answer.body()).hasSizeBetween(CONFIG.robotsLimit() - 10, CONFIG.robotsLimit());
    assertThat(
            RobotRules.parse(answer.body(), "OpenLocalOffer").allows(site.url("club", "/private")))
        .isFalse();
  }

  @Test
  void halfALineAtTheLimitIsNoRule() {
    String rules = "User-agent: *\nDisallow: /\n";
    String filling = "#" + "x".repeat(CONFIG.robotsLimit() - rules.length() - 10) + "\n";
    site.page("club", "/robots.txt", rules + filling + "Allow: /open-day-only");

    assertThat(
            RobotRules.parse(ask().body(), "OpenLocalOffer").allows(site.url("club", "/anything")))
        .isFalse();
  }

  @Test
  void aRobotsFileThatBreaksOffIsNoLeave() {
    site.on(
        "club",
        "/robots.txt",
        exchange -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write("User-agent: *\nAllow: /\n".getBytes(UTF_8));
          exchange.getResponseBody().flush();
        });

    assertThat(ask().cause()).isEqualTo(RefusalCause.ROBOTS_UNREACHABLE);
  }

  private RobotsAnswer ask() {
    return robots.ask(
        "http://club.localhost:" + site.port(), limits(List.of("club.localhost:" + site.port())));
  }

  private static LeaseLimits limits(List<String> privateHosts) {
    return new LeaseLimits(privateHosts, Instant.now().plusSeconds(60), Clock.systemUTC());
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
}
