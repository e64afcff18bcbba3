package org.openlocaloffer.crawler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Scope;
import org.openlocaloffer.contracts.source.Source;

/**
 * Sources that go, and a crawler that is stopped or killed: nothing is lost, nothing asked twice.
 */
class CrawlerStopsIT extends CrawlerOnSites {
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

  private static long leased(String source) {
    return number(
        "select count(*) from page where lease is not null and source_id = '" + source + "'");
  }

  private static List<Candidate.Found> towns() {
    return wire.candidates().stream()
        .filter(c -> c.sourceId().startsWith("town") && c instanceof Candidate.Found)
        .map(Candidate.Found.class::cast)
        .toList();
  }
}
