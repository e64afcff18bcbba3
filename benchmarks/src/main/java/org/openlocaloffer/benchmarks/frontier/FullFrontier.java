package org.openlocaloffer.benchmarks.frontier;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.openlocaloffer.crawler.frontier.Database;
import org.openlocaloffer.crawler.frontier.DatabaseConfig;
import org.openlocaloffer.crawler.frontier.Frontier;
import org.openlocaloffer.crawler.frontier.FrontierConfig;
import org.openlocaloffer.crawler.frontier.lease.Lease;

/**
 * The crawler's own tables in a schema of their own, full of due pages. A third of them is on one
 * host, the others are as unevenly spread as hosts are on the web (Zipf). One host in twenty wants
 * no delay and one in ten belongs to two sources.
 */
public final class FullFrontier implements AutoCloseable {
  private static final int SOURCES = 200;

  /** In the mean; and so many hosts at least, that every claim finds enough of them. */
  private static final int PAGES_PER_HOST = 20;

  private static final int FEWEST_HOSTS = 1_000;

  private final int pages;
  private final String url;
  private final Connection connection;
  private final Database database;
  private final Frontier frontier;

  private FullFrontier(
      int pages, org.openlocaloffer.quickstart.Database server, FrontierConfig config)
      throws SQLException {
    this.pages = pages;
    url = server.url() + "?currentSchema=" + schema();
    connection = DriverManager.getConnection(url, server.user(), server.password());
    database = Database.open(new DatabaseConfig(url, server.user()), server.password(), 2);
    frontier = new Frontier(database, config, Clock.systemUTC());
  }

  /** Makes and fills the tables. */
  public static FullFrontier of(
      int pages, org.openlocaloffer.quickstart.Database server, FrontierConfig config)
      throws SQLException {
    FullFrontier full = new FullFrontier(pages, server, config);
    full.run("create schema " + full.schema());
    full.database.migrate();
    full.fill();
    return full;
  }

  private String schema() {
    return "due_" + pages;
  }

  private void fill() throws SQLException {
    int hosts = Math.max(FEWEST_HOSTS, pages / PAGES_PER_HOST);
    run("select setseed(0.42)");
    run(
        """
        insert into source (id, revision, definition, active, budget, run_id, started_at)
        select 'source-' || i, nextval('source_revision'),
               '{"id":"source-' || i || '","name":"Source","seeds":["https://www.host-' || i || '.example/"]}',
               true, 1000000, 'run', now()
        from generate_series(0, %d) i
        """
            .formatted(SOURCES));
    run(
        """
        insert into page (url, host, source_id, depth, seed, list, hops, visited, due_at)
        select 'https://www.host-' || rank || '.example/services/what-is-on-this-week-' || i, 'www.host-' || rank || '.example',
               'source-' || case when rank %% 10 = 1 and i %% 20 = 0 then (rank + 1) %% %2$d else rank %% %2$d end,
               2, false, false, 0, i %% 10 > 2, now() - random() * interval '7 days'
        from (select i, case when i %% 3 = 0 then 0 else floor(exp(random() * ln(%1$d)))::int end as rank
              from generate_series(1, %3$d) i) p
        """
            .formatted(hosts, SOURCES, pages));
    run(
        """
        insert into host (name, free_at, due_at, delay_ms)
        select host, now() - interval '1 day', min(due_at),
               case abs(hashtext(host)) % 20 when 0 then 0 when 1 then 5000 else 1000 end
        from page group by host
        """);
    run("update host set delay_ms = 1000 where name = 'www.host-0.example'");
    // Autovacuum would have done as much while so many pages came to be known.
    run("vacuum analyze");
  }

  /** Its JDBC address, for a crawler. */
  public String url() {
    return url;
  }

  public int pages() {
    return pages;
  }

  public List<Lease> claim(int most) {
    return frontier.claim(most);
  }

  /** The server process that claims run in. */
  long serverProcess() {
    return database.run(
        claims -> {
          try (Statement statement = claims.createStatement();
              ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  /** All that is claimed is due again, and every host free, as if time had passed. */
  public void putBack() throws SQLException {
    run(
        """
        with back as (
          update page set lease = null, due_at = now() - random() * interval '7 days' where lease is not null
          returning host, due_at)
        update host h set lease = null, free_at = now(), due_at = least(h.due_at, b.due_at)
        from (select host, min(due_at) as due_at from back group by host) b where h.name = b.host
        """);
  }

  /** Known, but of hosts that nobody may ask for a month: nothing is fetched. */
  public void rest() throws SQLException {
    run("update host set free_at = now() + interval '30 days'");
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    database.close();
  }
}
