package org.openlocaloffer.crawler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.source.Budget;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Scope;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.wire.Topics;
import org.openlocaloffer.crawler.frontier.database.Database;
import org.openlocaloffer.crawler.frontier.database.DatabaseConfig;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.Server;

/** The whole crawler as a process of its own, on real servers, against websites on loopback. */
class CrawlerIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  private static Backends backends;
  private static Map<String, String> environment;
  private static Wire wire;
  private static Site site;
  private static Database database;
  private static CrawlerProcess crawler;

  @BeforeAll
  static void startEverything() {
    backends = Backends.start(Server.POSTGRES, Server.KAFKA);
    environment = new HashMap<>(backends.environment());
    environment.put(
        "OLO_CONFIG", Path.of(System.getProperty("project.root", ".."), "config").toString());
    environment.put("OLO_FRONTIER_LEASE", "PT11S");
    environment.put("OLO_FETCH_CALL_TIMEOUT", "PT4S");
    environment.put("OLO_FRONTIER_BLOCK_FIRST", "PT1S");
    environment.put("OLO_FRONTIER_GONE_AFTER", "PT5S");
    Settings settings = Settings.load(environment);
    Topics.create(settings);
    wire = new Wire(settings);
    site = new Site();
    var at = backends.database("frontier");
    database = Database.open(new DatabaseConfig(at.url(), at.user()), at.password(), 2);
    crawler = CrawlerProcess.start(environment);
  }

  @AfterAll
  static void stopEverything() {
    if (crawler != null) {
      assertThat(crawler.stop()).isLessThan(Duration.ofSeconds(10));
    }
    database.close();
    site.close();
    wire.close();
    backends.close();
  }

  @Test
  void makesCandidatesOfPagesThatASeedLeadsTo() {
    site.page("club", "/", page("Brackenford club", links("/swim", "/dance")));
    site.page("club", "/swim", page("Swimming for all", "<p>Ring 01632 960123 to book.</p>"));
    site.page("club", "/dance", page("Dance for all", links("/swim")));

    wire.put(source("club", null, null));

    await("three candidates", () -> wire.found("club").size() >= 3);
    assertThat(wire.found("club"))
        .extracting(Candidate.Found::url)
        .containsExactlyInAnyOrder(
            site.url("club", "/"), site.url("club", "/swim"), site.url("club", "/dance"));
    await("an idle report", () -> state("club") == CrawlReport.State.IDLE);
    assertThat(wire.reports().get("club").candidates()).isEqualTo(3);
  }

  @Test
  void fetchesNothingWhileRobotsIsUnreachableAndBeginsWhenItAnswers() {
    site.status("silent", "/robots.txt", 503).page("silent", "/", page("Silent club", ""));

    wire.put(source("silent", null, null));

    await("a blocked report", () -> state("silent") == CrawlReport.State.BLOCKED);
    assertThat(site.asked("silent/")).isZero();
    assertThat(wire.reports().get("silent").refused()).containsKey("robots-unreachable");
    assertThat(wire.reports().get("silent").robots()).isEqualTo("unreachable");
    site.page("silent", "/robots.txt", "User-agent: *\nAllow: /");
    await("its candidate", () -> wire.found("silent").size() == 1);
  }

  @Test
  void staysOutOfWhatRobotsDisallows() {
    site.page("shy", "/robots.txt", "User-agent: *\nDisallow: /members")
        .page("shy", "/", page("Shy club", links("/members/list", "/open")))
        .page("shy", "/open", page("Open day", ""))
        .page("shy", "/members/list", page("Members", ""));

    wire.put(source("shy", null, null));

    await("an idle report", () -> state("shy") == CrawlReport.State.IDLE);
    assertThat(wire.found("shy")).hasSize(2);
    assertThat(site.asked("shy/members/list")).isZero();
    assertThat(wire.reports().get("shy").refused()).containsEntry("robots", 1L);
    assertThat(site.asked("shy/robots.txt")).isEqualTo(1);
  }

  @Test
  void reportsASourceThatIsPrivateOrUnresolvableAndNeverAsksIt() {
    site.page("inner", "/", page("Inner", ""));
    wire.put(source("inner", List.of(site.url("inner", "/")), null, List.of()));
    wire.put(source("nowhere", List.of("http://nowhere.invalid/"), null, List.of()));

    await("the private one", () -> state("inner") == CrawlReport.State.FAILING);
    await("the unresolvable one", () -> state("nowhere") == CrawlReport.State.FAILING);
    assertThat(wire.reports().get("inner").refused()).containsKey("private");
    assertThat(wire.reports().get("inner").errors().get(0).cause()).contains("127.0.0.1");
    assertThat(wire.reports().get("nowhere").refused()).containsKey("unresolvable");
    assertThat(site.asked()).noneMatch(asked -> asked.startsWith("inner/"));
  }

  @Test
  void doesNotFollowARedirectToAPrivateHost() {
    site.on("lure", "/", exchange -> redirect(exchange, site.url("vault", "/")));
    site.page("vault", "/", page("Vault", ""));
    Scope both = new Scope(List.of("lure.localhost", "vault.localhost"), null, null, 2);

    wire.put(source("lure", both, null));

    await("the refusal", () -> refused("lure", "private") > 0);
    assertThat(site.asked()).noneMatch(asked -> asked.startsWith("vault/"));
  }

  @Test
  void followsSitemapsWithinTheSource() {
    site.page("mapped", "/robots.txt", "User-agent: *\nSitemap: " + site.url("mapped", "/map.xml"))
        .on(
            "mapped",
            "/map.xml",
            exchange -> xml(exchange, "<loc>" + site.url("mapped", "/deep") + "</loc>"))
        .page("mapped", "/", page("Mapped club", ""))
        .page("mapped", "/deep", page("Deep page", ""));

    wire.put(source("mapped", null, null));

    await("both pages", () -> wire.found("mapped").size() == 2);
  }

  @Test
  void asksAgainOnlyWhetherAPageChanged() {
    site.on("still", "/", exchange -> tagged(exchange, page("Still club", "")));
    wire.put(source("still", null, null));
    await("the first visit", () -> wire.found("still").size() == 1);
    // The outcome follows its candidate, and would put the revisit off.
    await("its outcome", () -> pages("still") == 1);

    revisit("still");

    await("the second visit", () -> site.asked("still/") == 2);
    await("both counted", () -> pages("still") == 2);
    assertThat(wire.reports().get("still").bytes()).isLessThan(2 * page("Still club", "").length());
    assertThat(wire.found("still")).hasSize(1);

    site.page("still", "/", page("Still club has moved", ""));
    revisit("still");
    await("the change", () -> wire.found("still").size() == 2);
  }

  @Test
  void saysOnceThatAPageIsGoneAfterTwoVisits() {
    site.page("lost", "/", page("Lost club", ""));
    wire.put(source("lost", null, null));
    await("the candidate", () -> wire.found("lost").size() == 1);
    // The outcome follows its candidate, and would put the revisit off.
    await("its outcome", () -> pages("lost") == 1);
    site.status("lost", "/", 404);

    revisit("lost");
    await("one miss", () -> refused("lost", "missing") == 1);
    assertThat(wire.candidates()).noneMatch(c -> c instanceof Candidate.Gone);
    await("the second visit, which comes by itself", () -> gone("lost") == 1);
    revisit("lost");
    await("a third miss", () -> refused("lost", "missing") == 3);

    assertThat(wire.candidates())
        .filteredOn(c -> c instanceof Candidate.Gone)
        .extracting(Candidate::url)
        .containsExactly(site.url("lost", "/"));
  }

  @Test
  void stopsAtOnceWhenASourceIsRemoved() {
    IntStream.range(0, 50)
        .forEach(i -> site.page("brief", "/p" + i, page("Page " + i, links("/p" + (i + 1)))));
    site.page("brief", "/", page("Brief club", links("/p0")));
    wire.put(source("brief", new Scope(null, null, null, 20), Duration.ofMillis(500)));
    await("a candidate", () -> !wire.found("brief").isEmpty());

    wire.remove("brief");

    await("no page left", () -> number("select count(*) from page where source_id = 'brief'") == 0);
    assertThat(site.asked("brief/p20")).isZero();
  }

  @Test
  void givesBackWhatIsUnderWayWhenItIsStopped() {
    for (int i = 0; i < 5; i++) {
      site.on("slow" + i, "/", exchange -> LockSupport.parkNanos(3_000_000_000L));
      wire.put(source("slow" + i, null, null));
    }
    await("the fetches to be under way", () -> site.asked("slow4/") > 0);

    assertThat(crawler.stop()).isLessThan(Duration.ofSeconds(10));

    assertThat(
            number("select count(*) from page where source_id like 'slow%' and lease is not null"))
        .isZero();
    assertThat(number("select count(*) from page where source_id like 'slow%' and due_at <= now()"))
        .isEqualTo(5);
    IntStream.range(0, 5).forEach(i -> site.page("slow" + i, "/", page("Slow club " + i, "")));
    crawler = CrawlerProcess.start(environment);
    await("all of them", () -> !wire.found("slow0").isEmpty() && !wire.found("slow4").isEmpty());
  }

  @Test
  void stopsAtOnceWhenASourceIsPausedAndSendsNothingMoreOfIt() {
    IntStream.range(0, 50)
        .forEach(i -> site.page("rest", "/p" + i, page("Page " + i, links("/p" + (i + 1)))));
    site.page("rest", "/", page("Rest club", links("/p0")));
    Source source = source("rest", new Scope(null, null, null, 20), Duration.ofMillis(500));
    wire.put(source);
    await("a candidate", () -> !wire.found("rest").isEmpty());

    wire.put(
        new Source(
            source.id(),
            source.name(),
            null,
            source.seeds(),
            source.scope(),
            source.budget(),
            true,
            source.privateHosts()));

    await("the report", () -> state("rest") == CrawlReport.State.PAUSED);
    await("nothing under way", () -> leased("rest") == 0);
    int found = wire.found("rest").size();
    wire.put(source);
    await("to go on where it was", () -> wire.found("rest").size() > found);
    assertThat(site.asked("rest/")).isEqualTo(1);
  }

  private static long leased(String source) {
    return number(
        "select count(*) from page where lease is not null and source_id = '" + source + "'");
  }

  @Test
  void passesOverASourceThatCannotBeRead() {
    wire.send("broken", "{\"id\":\"broken\"}".getBytes(UTF_8));
    wire.send(
        "nul",
        "{\"id\":\"nul\",\"name\":\"\\u0000\",\"seeds\":[\"http://nul.example/\"]}"
            .getBytes(UTF_8));

    for (String key : List.of("broken", "nul")) {
      await(
          "a dead letter of " + key,
          () -> wire.deadLetters().stream().anyMatch(r -> key.equals(r.key())));
    }
  }

  @Test
  void losesNothingWhenItIsKilledAndNeverAsksAHostTwiceAtOnce() {
    List<String> hosts = IntStream.range(0, 6).mapToObj(i -> "town" + i).toList();
    for (String host : hosts) {
      site.page(
          host,
          "/",
          page(host, links(IntStream.range(0, 25).mapToObj(i -> "/p" + i).toArray(String[]::new))));
      IntStream.range(0, 25).forEach(i -> site.page(host, "/p" + i, page(host + " page " + i, "")));
    }
    hosts.forEach(
        host ->
            wire.put(
                source(host, null, host.equals("town0") ? Duration.ZERO : Duration.ofMillis(50))));

    for (int part = 1; part <= 2; part++) {
      int enough = 40 * part;
      await("the crawl to be under way", () -> towns().size() > enough);
      crawler.kill();
      crawler = CrawlerProcess.start(environment);
    }
    await(
        "all pages", () -> towns().stream().map(Candidate.Found::url).distinct().count() == 6 * 26);
    hosts.forEach(host -> await(host + " idle", () -> state(host) == CrawlReport.State.IDLE));

    assertThat(towns().stream().map(f -> f.url() + " " + f.contentHash()).distinct())
        .hasSize(6 * 26);
    assertThat(hosts)
        .allSatisfy(host -> assertThat(wire.reports().get(host).candidates()).isEqualTo(26));
    assertThat(site.mostAtOnce().values()).containsOnly(1);
  }

  private static List<Candidate.Found> towns() {
    return wire.candidates().stream()
        .filter(c -> c.sourceId().startsWith("town") && c instanceof Candidate.Found)
        .map(Candidate.Found.class::cast)
        .toList();
  }

  private static long refused(String source, String cause) {
    CrawlReport report = wire.reports().get(source);
    return report == null ? 0 : report.refused().getOrDefault(cause, 0L);
  }

  private static long pages(String source) {
    CrawlReport report = wire.reports().get(source);
    return report == null ? 0 : report.pages();
  }

  private static long gone(String source) {
    CrawlReport report = wire.reports().get(source);
    return report == null ? 0 : report.gone();
  }

  /** As if its pages were due: a week is too long for a test. */
  private static void revisit(String source) {
    sql("update page set due_at = now() where source_id = '" + source + "'");
    sql(
        "update host set due_at = now() where name in (select host from page where source_id = '"
            + source
            + "')");
  }

  private static void sql(String statement) {
    database.run(
        connection -> {
          try (var s = connection.createStatement()) {
            return s.executeUpdate(statement);
          }
        });
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

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    Site.reply(exchange, 302, "");
  }

  private static void xml(HttpExchange exchange, String locations) throws IOException {
    byte[] body =
        ("<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url>"
                + locations
                + "</url></urlset>")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/xml");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static void tagged(HttpExchange exchange, String html) throws IOException {
    exchange.getResponseHeaders().add("ETag", "\"one\"");
    if ("\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
    } else {
      Site.reply(exchange, 200, html);
    }
  }

  private static CrawlReport.State state(String source) {
    CrawlReport report = wire.reports().get(source);
    return report == null ? null : report.state();
  }

  private static void await(String what, java.util.function.BooleanSupplier so) {
    Poll.until(
        what,
        SOON,
        () -> {
          assertThat(crawler.alive()).as(crawler.log()).isTrue();
          return so.getAsBoolean();
        });
  }

  private static Source source(String host, Scope scope, Duration delay) {
    Source open =
        source(
            host, List.of(site.url(host, "/")), scope, List.of(host + ".localhost:" + site.port()));
    Budget budget = new Budget(null, delay == null ? Duration.ofMillis(50) : delay, null);
    return new Source(
        open.id(),
        open.name(),
        null,
        open.seeds(),
        open.scope(),
        budget,
        false,
        open.privateHosts());
  }

  private static Source source(
      String id, List<String> seeds, Scope scope, List<String> privateHosts) {
    return new Source(id, id, null, seeds, scope, null, false, privateHosts);
  }

  private static String page(String title, String body) {
    String prose =
        String.join(
            " ",
            IntStream.rangeClosed(1, 6)
                .mapToObj(
                    i ->
                        title
                            + " meets every week in the hall and welcomes all families, part "
                            + i
                            + ".")
                .toList());
    return "<!doctype html><html lang=en><title>%s</title><body><main><h1>%1$s</h1><p>%s</p>%s</main></body></html>"
        .formatted(title, prose, body);
  }

  private static String links(String... paths) {
    return String.join(
        " ", List.of(paths).stream().map(p -> "<p><a href='" + p + "'>more</a></p>").toList());
  }
}
