package org.openlocaloffer.crawler;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.source.Budget;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Scope;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.wire.Topics;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.Server;

/** The topology on a Storm cluster, in two workers, one of which is killed on the way. */
class ClusterIT {
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final Duration QUICK = Duration.ofMillis(15);
  private static final Duration DELAY = Duration.ofMillis(50);
  private static final List<String> HOSTS = List.of("h0", "h1", "h2", "h3", "h4", "h5");
  private static final int PAGES = 60;

  @TempDir Path folder;

  private final Backends backends = Backends.start(Server.POSTGRES, Server.KAFKA);
  private final GuestBook guests = new GuestBook();
  private final Site site = new Site();
  private StormCluster storm;
  private Wire wire;

  @BeforeEach
  void startEverything() throws Exception {
    Map<String, String> environment = new HashMap<>(backends.environment());
    environment.put("OLO_CONFIG", config().toString());
    environment.put("OLO_FRONTIER_LEASE", "PT7S");
    environment.put("OLO_FETCH_CALL_TIMEOUT", "PT3S");
    Settings settings = Settings.load(environment);
    Topics.create(settings);
    wire = new Wire(settings);
    // Nothing but the frontier's password; whatever else workers need, the topology brings along.
    String secret = "OLO_FRONTIER_DATABASE_PASSWORD";
    storm =
        new StormCluster(
            Files.createDirectories(folder.resolve("storm")),
            Map.of(secret, environment.get(secret)));
    storm.submit(environment);
  }

  @AfterEach
  void stopEverything() {
    storm.close();
    wire.close();
    site.close();
    backends.close();
  }

  @Test
  void losesNothingWhenAWorkerIsKilled() {
    Set<String> pages =
        HOSTS.stream()
            .flatMap(host -> IntStream.range(0, PAGES).mapToObj(i -> host + path(i)))
            .collect(toSet());
    HOSTS.forEach(host -> wire.put(source(host)));
    await("the crawl to be under way", () -> guests.all().size() > pages.size() / 4);

    assertThat(storm.workers()).hasSize(2);
    ProcessHandle killed = storm.workers().get(0);
    killed.destroyForcibly();
    await("another in its place", () -> storm.workers().size() == 2 && !killed.isAlive());
    await("every candidate", () -> found().map(ClusterIT::address).collect(toSet()).equals(pages));
    await("idle reports", () -> HOSTS.stream().allMatch(this::isIdle));

    assertThat(found().map(f -> f.url() + " " + f.contentHash()).distinct())
        .as("one content of each page")
        .hasSameSizeAs(pages);
    for (String host : HOSTS) {
      CrawlReport last = wire.reports().get(host);
      assertThat(last.candidates()).isEqualTo(PAGES);
      assertThat(last.pages()).isEqualTo(PAGES);
      assertThat(guests.gaps(host))
          .as("the delay between two guests of %s", host)
          .allSatisfy(gap -> assertThat(gap.length()).isGreaterThanOrEqualTo(DELAY));
    }
    assertThat(guests.counts().keySet()).containsAll(pages);
    assertThat(guests.counts().values().stream().filter(times -> times > 1).count())
        .as("asked for again: what the killed worker had in hand, one page of each host")
        .isLessThanOrEqualTo(HOSTS.size());
  }

  private Stream<Candidate.Found> found() {
    return wire.candidates().stream().map(Candidate.Found.class::cast);
  }

  private static String address(Candidate.Found found) {
    return found.url().replaceFirst("http://", "").replaceFirst("\\.localhost:\\d+", "");
  }

  private boolean isIdle(String source) {
    CrawlReport report = wire.reports().get(source);
    return report != null && report.state() == CrawlReport.State.IDLE;
  }

  private static String path(int page) {
    return page == 0 ? "/" : "/p" + page;
  }

  /** Page n leads to 3n+1, 3n+2 and 3n+3. */
  private Source source(String host) {
    site.on(host, "/robots.txt", guests.robots(QUICK, "User-agent: *\nAllow: /\n"));
    for (int i = 0; i < PAGES; i++) {
      String links =
          IntStream.rangeClosed(3 * i + 1, 3 * i + 3)
              .filter(next -> next < PAGES)
              .mapToObj(next -> "<p><a href='" + path(next) + "'>more</a></p>")
              .reduce("", String::concat);
      String title = host + " page " + i;
      String html =
          "<!doctype html><html lang=en><title>%s</title><main><h1>%1$s</h1><p>%s</p>%s</main>"
              .formatted(
                  title,
                  (title + " meets every week and welcomes all families. ").repeat(6),
                  links);
      site.on(host, path(i), guests.html(QUICK, html));
    }
    return new Source(
        host,
        host,
        null,
        List.of(site.url(host, "/")),
        new Scope(null, null, null, 20),
        new Budget(null, DELAY, null),
        false,
        List.of(host + ".localhost:" + site.port()));
  }

  /** Ours, with every stage in two. */
  private Path config() throws IOException {
    Path ours = Path.of(System.getProperty("project.root", ".."), "config");
    Path config = Files.createDirectories(folder.resolve("config"));
    for (String name : List.of("crawler.yaml", "settings.properties")) {
      Files.copy(ours.resolve(name), config.resolve(name));
    }
    Path crawler = config.resolve("crawler.yaml");
    String text = Files.readString(crawler);
    int at = text.indexOf("parallelism:");
    Files.writeString(
        crawler, text.substring(0, at) + text.substring(at).replaceAll(": [0-9]+", ": 2"));
    return config;
  }

  private void await(String what, BooleanSupplier so) {
    Poll.until(
        what,
        LIMIT,
        () -> {
          assertThat(storm.alive()).as("nimbus and supervisor live").isTrue();
          return so.getAsBoolean();
        });
  }
}
