package org.openlocaloffer.crawler.frontier;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.source.SourceTable;
import org.openlocaloffer.quickstart.Backends;
import org.openlocaloffer.quickstart.Server;

/** A frontier on a real server, emptied before each test. */
abstract class FrontierTables {
  static final Duration NO_DELAY = Duration.ZERO;

  static Database database;
  private static Backends backends;

  final FrontierConfig config = FrontierFixture.config();
  final Frontier frontier = new Frontier(database, config, Clock.systemUTC());
  final SourceTable sources = new SourceTable(database, config);

  @BeforeAll
  static void start() {
    backends = Backends.start(Server.POSTGRES);
    var at = backends.database("frontier");
    database = Database.open(new DatabaseConfig(at.url(), at.user()), at.password(), 8);
    database.migrate();
  }

  @AfterAll
  static void stop() {
    database.close();
    backends.close();
  }

  @BeforeEach
  void empty() {
    sql("truncate source, host, page, entry, tally, example, robots cascade");
  }

  boolean put(Source source) {
    return sources.put(
        source, null, null, source.seeds().stream().map(FrontierFixture::aLink).toList());
  }

  /** One source with so many pages on each of so many hosts, all due. */
  void hosts(int hosts, int pages, Duration delay) {
    put(FrontierFixture.aSource("club", 100_000, delay));
    sql("truncate host, page");
    sql(
        "insert into host (name, due_at, delay_ms) select 'h' || h || '.example', now(), %d from generate_series(1, %d) h"
            .formatted(delay.toMillis(), hosts));
    sql(
        ("insert into page (url, host, source_id, depth, seed, list, hops, due_at) select"
                + " 'http://h' || h || '.example/' || p, 'h' || h || '.example', 'club', 1, false,"
                + " false, 0, now() from generate_series(1, %d) h, generate_series(1, %d) p")
            .formatted(hosts, pages));
  }

  static void sql(String statement) {
    database.run(
        connection -> {
          try (var s = connection.createStatement()) {
            return s.execute(statement);
          }
        });
  }

  static long number(String query) {
    return Long.parseLong(text(query));
  }

  static String text(String query) {
    return database.run(
        connection -> {
          try (var s = connection.createStatement();
              var row = s.executeQuery(query)) {
            row.next();
            return row.getString(1);
          }
        });
  }

  static Source paused(Source s) {
    return new Source(
        s.id(), s.name(), s.kind(), s.seeds(), s.scope(), s.budget(), true, s.privateHosts());
  }
}
