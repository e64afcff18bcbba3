package org.openlocaloffer.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.source.Budget;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Scope;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.wire.Topics;
import org.openlocaloffer.crawler.frontier.Database;
import org.openlocaloffer.crawler.frontier.DatabaseConfig;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.Server;

/** The whole crawler as a process of its own, on real servers, against websites on loopback. */
abstract class CrawlerOnSites {
  static final Duration SOON = Duration.ofSeconds(60);

  static Backends backends;
  static Map<String, String> environment;
  static Wire wire;
  static Site site;
  static Database database;
  static CrawlerProcess crawler;

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

  static void sql(String statement) {
    database.run(
        connection -> {
          try (var s = connection.createStatement()) {
            return s.executeUpdate(statement);
          }
        });
  }

  static long number(String query) {
    return database.run(
        connection -> {
          try (var s = connection.createStatement();
              var row = s.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0L;
          }
        });
  }

  static CrawlReport.State state(String source) {
    CrawlReport report = wire.reports().get(source);
    return report == null ? null : report.state();
  }

  static void await(String what, java.util.function.BooleanSupplier so) {
    Poll.until(
        what,
        SOON,
        () -> {
          assertThat(crawler.alive()).as(crawler.log()).isTrue();
          return so.getAsBoolean();
        });
  }

  static Source source(String host, Scope scope, Duration delay) {
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

  static Source source(String id, List<String> seeds, Scope scope, List<String> privateHosts) {
    return new Source(id, id, null, seeds, scope, null, false, privateHosts);
  }

  static String page(String title, String body) {
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

  static String links(String... paths) {
    return String.join(
        " ", List.of(paths).stream().map(p -> "<p><a href='" + p + "'>more</a></p>").toList());
  }
}
