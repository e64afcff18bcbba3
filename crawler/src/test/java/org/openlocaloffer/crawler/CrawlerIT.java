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
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.config.Settings;
import org.openlocaloffer.contracts.source.Budget;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Scope;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.wire.Topics;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.Server;

/** The whole crawler as a process of its own, on real servers, against websites on loopback. */
class CrawlerIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  private static Backends backends;
  private static Map<String, String> environment;
  private static Wire wire;
  private static Site site;
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
    environment.put("OLO_FRONTIER_GONE_AFTER", "PT1S");
    Settings settings = Settings.load(environment);
    Topics.create(settings);
    wire = new Wire(settings);
    site = new Site();
    crawler = CrawlerProcess.start(environment);
  }

  @AfterAll
  static void stopEverything() {
    if (crawler != null) {
      System.out.println(crawler.log());
      crawler.close();
    }
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
    return new Source(
        host,
        host,
        null,
        List.of(site.url(host, "/")),
        scope,
        new Budget(null, delay == null ? Duration.ofMillis(50) : delay, null),
        false,
        List.of(host + ".localhost:" + site.port()));
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
