package org.openlocaloffer.crawler;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.source.Budget;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Scope;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.wire.Topics;
import org.openlocaloffer.crawler.GuestBook.Stay;
import org.openlocaloffer.crawler.frontier.database.Database;
import org.openlocaloffer.crawler.frontier.database.DatabaseConfig;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.Server;

/** Two topologies, each a process of its own, on one frontier: as polite and as sure as one. */
class TwoCrawlersIT {
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final Duration DELAY = Duration.ofMillis(200);
  private static final Duration QUICK = Duration.ofMillis(15);

  /** Longer than a third of a lease, so that a claim of several outlasts it. */
  private static final Duration SLOW = Duration.ofSeconds(3);

  private static final List<String> EAGER = List.of("eager0", "eager1", "eager2", "eager3");
  private static final List<String> PATIENT = List.of("calm0", "calm1", "calm2", "calm3");
  private static final int EAGER_PAGES = 60;
  private static final int PATIENT_PAGES = 20;
  private static final int SLOW_PAGES = 5;

  /** Its source wants no delay, so that several pages are claimed at once; its robots.txt does. */
  private static final String STERN = "stern";

  private static final int STERN_PAGES = 6;

  private final Backends backends = Backends.start(Server.POSTGRES, Server.KAFKA);
  private final GuestBook guests = new GuestBook();
  private final Site site = new Site();
  private final List<CrawlerProcess> crawlers = new ArrayList<>();
  private Wire wire;
  private Database database;

  @BeforeEach
  void startBoth() {
    Topics.create(Settings.load(environment("A")));
    wire = new Wire(Settings.load(environment("A")));
    var at = backends.database("frontier");
    database = Database.open(new DatabaseConfig(at.url(), at.user()), at.password(), 2);
    Stream.of("CrawlerA", "CrawlerB")
        .map(name -> CompletableFuture.supplyAsync(() -> CrawlerProcess.start(environment(name))))
        .toList()
        .forEach(started -> crawlers.add(started.join()));
  }

  @AfterEach
  void stopAll() {
    crawlers.forEach(CrawlerProcess::close);
    database.close();
    site.close();
    wire.close();
    backends.close();
  }

  @Test
  void shareTheWorkAndFetchEveryPageOnceWithNoHostDisturbedTwiceAtOnce() {
    Set<String> pages = publish();
    await("every page", () -> isDone(pages.size()));

    assertThat(guests.counts()).containsOnlyKeys(withRobots(pages));
    assertThat(guests.counts().values()).containsOnly(1L);
    assertThat(guests.all()).extracting(Stay::guest).contains("CrawlerA", "CrawlerB");
    assertPolite();
    await("every candidate", () -> found().equals(pages));
    assertReportsAgree();
    assertThat(wire.candidates()).hasSize(pages.size());
  }

  @Test
  void loseNothingWhenOneIsKilledAndDisturbNobodyTwiceAtOnce() {
    Set<String> pages = publish();
    await("both at work", () -> guests.all().size() > 100 && guestsSeen() == 2);
    crawlers.get(0).kill();
    long killed = System.nanoTime();
    crawlers.set(0, CrawlerProcess.start(environment("CrawlerC")));
    await("every page", () -> isDone(pages.size()));

    assertThat(guests.counts()).containsOnlyKeys(withRobots(pages));
    assertThat(guests.counts().keySet())
        .filteredOn(address -> guests.counts().get(address) > 1)
        .hasSizeLessThan(EAGER.size() * 4 + PATIENT.size() + 4)
        .allSatisfy(address -> assertThat(firstGuest(address)).isEqualTo("CrawlerA"));
    assertThat(guests.all())
        .filteredOn(stay -> stay.guest().equals("CrawlerA"))
        .allSatisfy(stay -> assertThat(stay.begin()).isLessThan(killed));
    assertPolite();
    await("every candidate", () -> found().equals(pages));
    assertThat(
            wire.candidates().stream()
                .map(Candidate.Found.class::cast)
                .map(f -> f.url() + " " + f.contentHash())
                .distinct())
        .hasSameSizeAs(pages);
    assertReportsAgree();
  }

  /** Puts all sources at once, and says which addresses they have. */
  private Set<String> publish() {
    List<Source> sources = new ArrayList<>();
    for (String host : EAGER) {
      sources.add(source(host, EAGER_PAGES, QUICK, Duration.ZERO));
    }
    for (String host : PATIENT) {
      sources.add(source(host, PATIENT_PAGES, QUICK, DELAY));
    }
    sources.add(source("slow", SLOW_PAGES, SLOW, Duration.ZERO));
    sources.add(source(STERN, STERN_PAGES, QUICK, Duration.ZERO));
    sources.forEach(wire::put);
    return Stream.of(
            EAGER.stream().flatMap(host -> addresses(host, EAGER_PAGES)),
            PATIENT.stream().flatMap(host -> addresses(host, PATIENT_PAGES)),
            addresses("slow", SLOW_PAGES),
            addresses(STERN, STERN_PAGES))
        .flatMap(addresses -> addresses)
        .collect(toSet());
  }

  private static Stream<String> addresses(String host, int pages) {
    return IntStream.range(0, pages).mapToObj(i -> host + path(i));
  }

  private static String path(int page) {
    return page == 0 ? "/" : "/p" + page;
  }

  /** Page n leads to 3n+1, 3n+2 and 3n+3. */
  private Source source(String host, int pages, Duration takes, Duration delay) {
    String robots = "User-agent: *\n" + (host.equals(STERN) ? "Crawl-delay: 1" : "Allow: /");
    site.on(host, "/robots.txt", guests.robots(takes, robots));
    for (int i = 0; i < pages; i++) {
      String links =
          IntStream.rangeClosed(3 * i + 1, 3 * i + 3)
              .filter(next -> next < pages)
              .mapToObj(next -> "<p><a href='" + path(next) + "'>more</a></p>")
              .reduce("", String::concat);
      site.on(host, path(i), guests.html(takes, page(host + " page " + i, links)));
    }
    return new Source(
        host,
        host,
        null,
        List.of(site.url(host, "/")),
        new Scope(null, null, null, 20),
        new Budget(null, delay, null),
        false,
        List.of(host + ".localhost:" + site.port()));
  }

  private static String page(String title, String links) {
    return "<!doctype html><html lang=en><title>%s</title><main><h1>%1$s</h1><p>%s</p>%s</main>"
        .formatted(
            title, (title + " meets every week and welcomes all families. ").repeat(6), links);
  }

  private void assertPolite() {
    for (String host : hosts().toList()) {
      Duration least = least(host);
      assertThat(guests.gaps(host))
          .as(host)
          .allSatisfy(gap -> assertThat(gap.length()).as("%s", gap).isGreaterThanOrEqualTo(least));
    }
  }

  private static Duration least(String host) {
    if (host.equals(STERN)) {
      return Duration.ofSeconds(1);
    }
    return PATIENT.contains(host) ? DELAY : Duration.ZERO;
  }

  /** What the last report of each source says is what was sent, and nothing is left over. */
  private void assertReportsAgree() {
    await(
        "idle reports",
        () ->
            hosts()
                .allMatch(
                    host ->
                        wire.reports().containsKey(host)
                            && wire.reports().get(host).state() == CrawlReport.State.IDLE));
    assertThat(hosts())
        .allSatisfy(
            host -> {
              CrawlReport last = wire.reports().get(host);
              assertThat(last.candidates()).isEqualTo(pagesOf(host));
              assertThat(last.pages()).isEqualTo(pagesOf(host));
              assertThat(last.waiting()).isZero();
              assertThat(last.refused()).isEmpty();
            });
  }

  private static Stream<String> hosts() {
    return Stream.of(EAGER.stream(), PATIENT.stream(), Stream.of("slow", STERN)).flatMap(h -> h);
  }

  private static long pagesOf(String host) {
    return switch (host) {
      case "slow" -> SLOW_PAGES;
      case STERN -> STERN_PAGES;
      default -> EAGER.contains(host) ? EAGER_PAGES : PATIENT_PAGES;
    };
  }

  private static Set<String> withRobots(Set<String> pages) {
    return Stream.concat(pages.stream(), hosts().map(host -> host + "/robots.txt"))
        .collect(toSet());
  }

  private Set<String> found() {
    return wire.candidates().stream()
        .map(c -> c.url().replaceFirst("http://", "").replaceFirst("\\.localhost:\\d+", ""))
        .collect(toSet());
  }

  private String firstGuest(String address) {
    return guests.of(address.replaceFirst("/.*", "")).stream()
        .filter(stay -> stay.address().equals(address))
        .findFirst()
        .orElseThrow()
        .guest();
  }

  private long guestsSeen() {
    return guests.all().stream().map(Stay::guest).distinct().count();
  }

  private boolean isDone(int pages) {
    return number("select count(*) from page where visited and lease is null") == pages
        && number("select count(*) from page") == pages;
  }

  private long number(String query) {
    return database.run(
        connection -> {
          try (var s = connection.createStatement();
              var row = s.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0L;
          }
        });
  }

  private void await(String what, BooleanSupplier so) {
    Poll.until(
        what,
        LIMIT,
        () -> {
          crawlers.forEach(crawler -> assertThat(crawler.alive()).as(crawler.log()).isTrue());
          return so.getAsBoolean();
        });
  }

  private Map<String, String> environment(String agent) {
    Map<String, String> environment = new HashMap<>(backends.environment());
    environment.put(
        "OLO_CONFIG", Path.of(System.getProperty("project.root", ".."), "config").toString());
    environment.put("OLO_AGENT_NAME", agent);
    environment.put("OLO_FRONTIER_LEASE", "PT11S");
    environment.put("OLO_FETCH_CALL_TIMEOUT", "PT4S");
    return environment;
  }
}
