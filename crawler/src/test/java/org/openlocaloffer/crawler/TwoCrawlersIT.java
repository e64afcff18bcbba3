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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.wire.Topics;
import org.openlocaloffer.crawler.GuestBook.Stay;
import org.openlocaloffer.crawler.frontier.Database;
import org.openlocaloffer.crawler.frontier.DatabaseConfig;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.Server;

/** Two topologies, each a process of its own, on one frontier: as polite and as sure as one. */
class TwoCrawlersIT {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration QUICK = Duration.ofMillis(15);

  /** Longer than a third of a lease, so that a claim of several outlasts it. */
  private static final Duration SLOW = Duration.ofSeconds(3);

  private static final List<CrawlerProcess> CRAWLERS = new ArrayList<>();
  private static Backends backends;
  private static Site site;
  private static Wire wire;
  private static Database database;
  private final GuestBook guests = new GuestBook();

  @BeforeAll
  static void startBoth() {
    backends = Backends.start(Server.POSTGRES, Server.KAFKA);
    site = new Site();
    Topics.create(Settings.load(environment("Nobody")));
    wire = new Wire(Settings.load(environment("Nobody")));
    var at = backends.database("frontier");
    database = Database.open(new DatabaseConfig(at.url(), at.user()), at.password(), 2);
    Stream.of("CrawlerA", "CrawlerB")
        .map(name -> CompletableFuture.supplyAsync(() -> CrawlerProcess.start(environment(name))))
        .toList()
        .forEach(started -> CRAWLERS.add(started.join()));
  }

  @AfterAll
  static void stopAll() {
    CRAWLERS.forEach(CrawlerProcess::close);
    database.close();
    site.close();
    wire.close();
    backends.close();
  }

  @Test
  void shareTheWorkFetchEveryPageOnceAndDisturbNobodyTwiceAtOnce() {
    List<TreeSite> sites = publish("calm");
    await("every page", () -> isDone(sites));

    assertThat(guests.counts()).containsOnlyKeys(withRobots(sites));
    assertThat(guests.counts().values()).containsOnly(1L);
    assertThat(guests.all().stream().map(Stay::guest).distinct()).hasSize(2);
    assertPolite(sites);
    assertReportsAgree(sites);
    assertThat(found(sites)).hasSize(pages(sites).size());
  }

  @Test
  void loseNothingWhenOneIsKilledAndDisturbNobodyTwiceAtOnce() {
    List<TreeSite> sites = publish("rough");
    await("both at work", () -> guests.all().size() > 100 && guestsSeen().size() == 2);
    List<String> seen = guestsSeen();
    CRAWLERS.get(0).kill();
    CRAWLERS.set(0, CrawlerProcess.start(environment("CrawlerC")));
    await("every page", () -> isDone(sites));

    assertThat(guests.counts()).containsOnlyKeys(withRobots(sites));
    assertThat(guests.counts().keySet())
        .as("asked for again: what was in hand, a claim of each host at most")
        .filteredOn(address -> guests.counts().get(address) > 1)
        .hasSizeLessThanOrEqualTo(sites.size() * 4)
        .allSatisfy(address -> assertThat(firstGuest(address)).isIn(seen));
    assertPolite(sites);
    assertReportsAgree(sites);
    assertThat(found(sites).stream().map(f -> f.url() + " " + f.contentHash()).distinct())
        .hasSameSizeAs(pages(sites));
  }

  /** Puts all sources at once; their hosts begin with the prefix. */
  private List<TreeSite> publish(String prefix) {
    List<TreeSite> sites = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      sites.add(new TreeSite(prefix + "-eager" + i, 60, QUICK, Duration.ZERO, 0));
      sites.add(new TreeSite(prefix + "-calm" + i, 20, QUICK, Duration.ofMillis(200), 0));
    }
    sites.add(new TreeSite(prefix + "-slow", 5, SLOW, Duration.ZERO, 0));
    // Its source wants no delay, so that several pages are claimed at once; its robots.txt does.
    sites.add(new TreeSite(prefix + "-stern", 6, QUICK, Duration.ZERO, 1));
    sites.stream().map(each -> each.open(site, guests)).toList().forEach(wire::put);
    return sites;
  }

  private void assertPolite(List<TreeSite> sites) {
    for (TreeSite each : sites) {
      assertThat(guests.gaps(each.host()))
          .as(each.host())
          .allSatisfy(
              gap ->
                  assertThat(gap.length()).as("%s", gap).isGreaterThanOrEqualTo(each.leastGap()));
    }
  }

  /** What the last report of each source says is what was sent, and nothing is left over. */
  private static void assertReportsAgree(List<TreeSite> sites) {
    await("every candidate", () -> addresses(found(sites)).equals(pages(sites)));
    await("idle reports", () -> sites.stream().allMatch(each -> isIdle(each.host())));
    for (TreeSite each : sites) {
      CrawlReport last = wire.reports().get(each.host());
      assertThat(last.candidates()).isEqualTo(each.pages());
      assertThat(last.pages()).isEqualTo(each.pages());
      assertThat(last.waiting()).isZero();
      assertThat(last.refused()).isEmpty();
    }
  }

  private static boolean isIdle(String source) {
    CrawlReport report = wire.reports().get(source);
    return report != null && report.state() == CrawlReport.State.IDLE;
  }

  private static Set<String> pages(List<TreeSite> sites) {
    return sites.stream().flatMap(TreeSite::addresses).collect(toSet());
  }

  private static Set<String> withRobots(List<TreeSite> sites) {
    return Stream.concat(
            pages(sites).stream(), sites.stream().map(each -> each.host() + "/robots.txt"))
        .collect(toSet());
  }

  private static List<Candidate.Found> found(List<TreeSite> sites) {
    Set<String> sources = sites.stream().map(TreeSite::host).collect(toSet());
    return wire.candidates().stream()
        .filter(candidate -> sources.contains(candidate.sourceId()))
        .map(Candidate.Found.class::cast)
        .toList();
  }

  private static Set<String> addresses(List<Candidate.Found> found) {
    return found.stream()
        .map(f -> f.url().replaceFirst("http://", "").replaceFirst("\\.localhost:\\d+", ""))
        .collect(toSet());
  }

  private String firstGuest(String address) {
    return guests.of(address.replaceFirst("/.*", "")).stream()
        .filter(stay -> stay.address().equals(address))
        .findFirst()
        .orElseThrow()
        .guest();
  }

  private List<String> guestsSeen() {
    return guests.all().stream().map(Stay::guest).distinct().toList();
  }

  private static boolean isDone(List<TreeSite> sites) {
    String hosts = sites.get(0).host().replaceFirst("-.*", "-%");
    int pages = pages(sites).size();
    return number("select count(*) from page where host like '" + hosts + "'") == pages
        && number(
                "select count(*) from page where visited and lease is null and host like '"
                    + hosts
                    + "'")
            == pages;
  }

  private static long number(String query) {
    return database.run(
        connection -> {
          try (var s = connection.createStatement();
              var row = s.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0L;
          }
        });
  }

  private static void await(String what, BooleanSupplier so) {
    Poll.until(
        what,
        LIMIT,
        () -> {
          CRAWLERS.forEach(crawler -> assertThat(crawler.alive()).as(crawler.log()).isTrue());
          return so.getAsBoolean();
        });
  }

  private static Map<String, String> environment(String agent) {
    Map<String, String> environment = new HashMap<>(backends.environment());
    environment.put(
        "OLO_CONFIG", Path.of(System.getProperty("project.root", ".."), "config").toString());
    environment.put("OLO_AGENT_NAME", agent);
    environment.put("OLO_FRONTIER_LEASE", "PT11S");
    environment.put("OLO_FETCH_CALL_TIMEOUT", "PT4S");
    return environment;
  }
}
