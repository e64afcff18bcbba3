package org.openlocaloffer.crawler.candidate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlocaloffer.contracts.candidate.Candidate;
import org.openlocaloffer.contracts.config.YamlFile;
import org.openlocaloffer.contracts.source.Budget;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.source.SourceKind;
import org.openlocaloffer.crawler.CrawlerConfig;
import org.openlocaloffer.crawler.Site;
import org.openlocaloffer.crawler.feed.openreferral.OpenReferral;
import org.openlocaloffer.crawler.fetch.Fetcher;
import org.openlocaloffer.crawler.fetch.HostLocks;
import org.openlocaloffer.crawler.fetch.ProtocolConfig;
import org.openlocaloffer.crawler.fetch.RobotsStore;
import org.openlocaloffer.crawler.frontier.Database;
import org.openlocaloffer.crawler.frontier.DatabaseConfig;
import org.openlocaloffer.crawler.frontier.Entries;
import org.openlocaloffer.crawler.frontier.Frontier;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.source.Definition;
import org.openlocaloffer.crawler.source.SourceTable;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.Server;

/** Revisits of a list of services in two pages, with a server and a frontier. */
class ListChangesIT {
  private static final String LIST = "/services";
  private static final String SECOND = "/services?page=2";

  private static Backends backends;
  private static Database database;
  private static Site site;
  private static Frontier frontier;
  private static Fetcher fetcher;
  private static Judge judge;

  @BeforeAll
  static void start() {
    backends = Backends.start(Server.POSTGRES);
    var at = backends.database("frontier");
    database = Database.open(new DatabaseConfig(at.url(), at.user()), at.password(), 2);
    database.migrate();
    site = new Site();
    Path folder = Path.of(System.getProperty("project.root", ".."), "config");
    CrawlerConfig config = YamlFile.read(folder.resolve("crawler.yaml"), CrawlerConfig.class);
    ProtocolConfig protocol =
        new ProtocolConfig(null, config.frontier(), config.fetch(), config.agent());
    frontier = new Frontier(database, config.frontier(), Clock.systemUTC());
    Source source = source();
    Definition definition = Definition.of(source, Optional.of(new OpenReferral()));
    fetcher =
        Fetcher.of(
            protocol, lease -> Optional.of(definition), RobotsStore.NOWHERE, HostLocks.ALONE);
    judge =
        Judge.of(
            protocol,
            PageSettings.of(config.pages(), folder),
            lease -> Optional.of(definition),
            (id, list, urls) -> database.run(c -> new Entries(c).known(id, list, urls)));
    Link seed = new Link(site.url("api", LIST), "api.localhost", 0, true, 0);
    new SourceTable(database, config.frontier()).put(source, null, null, List.of(seed));
  }

  @AfterAll
  static void stop() {
    fetcher.close();
    site.close();
    database.close();
    backends.close();
  }

  @Test
  void asksForChangesBetweenReadingsOfAll() {
    answer(LIST, 1, 2, service("a", "Swim"), service("b", "Sing"));
    answer(SECOND, 2, 2, service("c", "Dance"));
    assertThat(visit()).containsExactly("Found a", "Found b", "Found c");

    // What changed is on the second page, and nothing else is asked for or said.
    String changes = LIST + "?modified_after=" + since();
    answer(changes, 1, 1, service("c", "Dance on Fridays"));
    int before = site.asked().size();
    assertThat(visit()).containsExactly("Found c [text, title]");
    assertThat(site.asked().subList(before, site.asked().size())).containsExactly("api" + changes);
    assertThat(number("select count(*) from entry where missing > 0")).isZero();

    // More has changed than one answer holds, so all of it is read; one service has moved.
    answer(LIST + "?modified_after=" + since(), 1, 2, service("d", "Draw"));
    answer(LIST, 1, 2, service("a", "Swim"), service("c", "Dance on Fridays"));
    answer(SECOND, 2, 2, service("d", "Draw"), service("e", "Climb"));
    assertThat(visit()).containsExactly("Found d", "Found e");
    assertThat(missing()).isEqualTo("b");

    // The second look is a reading of all, too.
    sql("update entry set missing_since = now() - interval '2 days' where missing > 0");
    assertThat(visit()).containsExactly("Gone b");

    // And so is one a week later, of every page.
    sql("update page set whole_at = now() - interval '8 days'");
    answer(SECOND, 2, 2, service("e", "Climb"));
    visit();
    assertThat(missing()).isEqualTo("d");
  }

  /** Begins at the list, goes on to whatever is due then, and says what came of it. */
  private static List<String> visit() {
    sql("update page set due_at = now() where seed");
    sql("update host set due_at = now(), free_at = now()");
    List<Candidate> candidates = new ArrayList<>();
    for (List<Lease> leases = frontier.claim(1); !leases.isEmpty(); leases = frontier.claim(1)) {
      for (Lease lease : leases) {
        Fetcher.Answer answer = fetcher.fetch(lease);
        Judgement judgement = judge.judge(lease, answer.head(), answer.body());
        candidates.addAll(judgement.candidates());
        frontier.store(List.of(judgement.outcome()));
      }
    }
    return candidates.stream().map(ListChangesIT::shown).sorted().toList();
  }

  private static String shown(Candidate candidate) {
    String id = candidate.url().replaceFirst(".*/", "");
    return candidate instanceof Candidate.Found found
        ? "Found " + id + (found.changed().isEmpty() ? "" : " " + ofPage(found.changed()))
        : "Gone " + id;
  }

  /** Claims follow from the text. */
  private static List<String> ofPage(List<String> changed) {
    return changed.stream()
        .filter(part -> Stream.of("title", "text").anyMatch(part::equals))
        .toList();
  }

  private static String since() {
    Instant read =
        database.run(
            connection -> {
              try (var s = connection.createStatement();
                  var row = s.executeQuery("select read_at from page where seed")) {
                row.next();
                return row.getTimestamp(1).toInstant();
              }
            });
    return read.minus(Duration.ofHours(1))
        .truncatedTo(ChronoUnit.SECONDS)
        .toString()
        .replace(":", "%3A");
  }

  private static void answer(String path, int page, int pages, String... services) {
    String json =
        "{'total_pages':%d,'page_number':%d,'contents':[%s]}"
            .formatted(pages, page, String.join(",", services))
            .replace('\'', '"');
    site.on("api", path, exchange -> reply(exchange, json.getBytes(UTF_8)));
  }

  private static void reply(HttpExchange exchange, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.getResponseHeaders().add("ETag", "\"1\"");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static String service(String id, String name) {
    return "{'id':'%s','name':'%s','description':'%s for all.','status':'active','schedules':[],'organization':{'name':'Brackenford Leisure'}}"
        .formatted(id, name, name);
  }

  private static Source source() {
    return new Source(
        "leisure",
        "Leisure",
        SourceKind.OPEN_REFERRAL,
        List.of(site.url("api", LIST)),
        null,
        new Budget(100, Duration.ZERO, Duration.ofDays(1)),
        false,
        List.of("api.localhost:" + site.port()));
  }

  private static String missing() {
    return database.run(
        connection -> {
          try (var s = connection.createStatement();
              var row = s.executeQuery("select url from entry where missing > 0 and not gone")) {
            List<String> ids = new ArrayList<>();
            while (row.next()) {
              ids.add(row.getString(1).replaceFirst(".*/", ""));
            }
            return ids.stream().collect(Collectors.joining(" "));
          }
        });
  }

  private static long number(String query) {
    return database.run(
        connection -> {
          try (var s = connection.createStatement();
              var row = s.executeQuery(query)) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  private static void sql(String statement) {
    database.run(
        connection -> {
          try (var s = connection.createStatement()) {
            return s.execute(statement);
          }
        });
  }
}
