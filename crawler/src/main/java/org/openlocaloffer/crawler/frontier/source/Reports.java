package org.openlocaloffer.crawler.frontier.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.CrawlReport.Alarm;
import org.openlocaloffer.contracts.source.CrawlReport.Example;
import org.openlocaloffer.contracts.source.CrawlReport.State;
import org.openlocaloffer.contracts.source.CrawlReport.Today;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.crawler.frontier.database.Database;
import org.openlocaloffer.crawler.frontier.source.Alarms.Stock;
import org.openlocaloffer.crawler.frontier.store.Locks;
import org.openlocaloffer.crawler.frontier.store.Tallies;

/** How each source stands, from the counts in the frontier. */
public final class Reports {
  private static final int EXAMPLES = 5;

  /**
   * Where another crawler has reported something else meanwhile, nobody knows whose report came
   * last: one more puts it right.
   */
  private static final String SENT =
      """
      update source set changes = changes + case when reported in (?, ?) then 0 else 1 end, reported = greatest(reported, ?), shut = ?
      where id = ?
      """;

  private final Database database;

  /**
   * A report to be sent.
   *
   * @param changes how many changes of the source it holds at least
   * @param before how many the last report held when this one was made
   * @param shut whether it says that nothing is claimed now
   */
  public record Due(CrawlReport report, long changes, long before, boolean shut) {}

  /** Closing and opening are news too, though nothing of the source changes. */
  private static final String NEWS =
      """
      select *, now() as at, coalesce(opens > now(), false) as is_shut,
             exists (select from entry where source_id = s.id and not gone) as has_entries,
             case when active then opening(s, greatest(now(), (select min(due_at) from page where source_id = s.id))) end as next
      from source s, lateral (select case when active then opening(s, now()) end as opens) o
      where changes > reported or coalesce(opens > now(), false) <> shut
      """;

  public Reports(Database database) {
    this.database = database;
  }

  /** Of the sources that changed since their last report. Rounds that are over are closed. */
  public List<Due> due() {
    return database.run(
        connection -> {
          List<Due> reports = new ArrayList<>();
          try (PreparedStatement select = connection.prepareStatement(NEWS);
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              new RoundTable(connection).close(row.getString("id"));
              reports.add(
                  new Due(
                      report(connection, row),
                      row.getLong("changes"),
                      row.getLong("reported"),
                      row.getBoolean("is_shut")));
            }
          }
          return reports;
        });
  }

  /**
   * Marks reports that are safely sent. In one transaction, since only that keeps the locks: each
   * row by itself would be locked in the order of the reports, against that of who stores outcomes.
   */
  public void sent(List<Due> reports) {
    database.transaction(
        connection -> {
          new Locks(connection).sources(reports.stream().map(due -> due.report().sourceId()));
          try (PreparedStatement update = connection.prepareStatement(SENT)) {
            for (Due due : reports) {
              update.setLong(1, due.before());
              update.setLong(2, due.changes());
              update.setLong(3, due.changes());
              update.setBoolean(4, due.shut());
              update.setString(5, due.report().sourceId());
              update.addBatch();
            }
            return update.executeBatch();
          }
        });
  }

  private static CrawlReport report(Connection connection, ResultSet source) throws SQLException {
    String id = source.getString("id");
    Map<String, Long> counts = counts(connection, id);
    long pages = take(counts, Tallies.PAGES);
    long bytes = take(counts, Tallies.BYTES);
    long candidates = take(counts, Tallies.CANDIDATES);
    long gone = take(counts, Tallies.GONE);
    long unchanged = take(counts, Tallies.UNCHANGED);
    long waiting = source.getLong("known") - source.getLong("visited");
    String note = source.getString("note");
    List<Example> examples = examples(connection, id);
    Source definition = definition(source);
    if (note != null) {
      examples.add(0, new Example(definition.seeds().get(0), note));
    }
    return new CrawlReport(
        id,
        source.getString("run_id"),
        instant(source, "started_at"),
        instant(source, "at"),
        state(source, pages, waiting, counts),
        pages,
        bytes,
        candidates,
        gone,
        waiting,
        counts,
        examples,
        source.getString("robots"),
        source.getLong("known"),
        unchanged,
        alarms(connection, source, definition),
        source.getTimestamp("next") == null ? null : instant(source, "next"),
        today(source));
  }

  private static List<Alarm> alarms(Connection connection, ResultSet source, Source definition)
      throws SQLException {
    Alarms alarms = new Alarms();
    RoundTable rounds = new RoundTable(connection);
    if (Rest.NEEDS_TOKEN.name().equals(source.getString("rest"))) {
      alarms.ofToken(source.getString("note"));
    }
    Stock stock = new Stock(source.getLong("fruitful"), source.getBoolean("has_entries"));
    rounds.judge(source.getString("id"), stock, alarms);
    return alarms
        .ofTraps(rounds.traps(source.getString("id")))
        .ofGate(definition.budget(), today(source), source.getBoolean("is_shut"))
        .list();
  }

  /** Null where nothing was asked for on the present day. */
  private static Today today(ResultSet source) throws SQLException {
    LocalDate day = instant(source, "at").atOffset(ZoneOffset.UTC).toLocalDate();
    return day.toString().equals(source.getString("day"))
        ? new Today(day, source.getLong("day_pages"), source.getLong("day_bytes"))
        : null;
  }

  private static State state(ResultSet source, long pages, long waiting, Map<String, Long> refused)
      throws SQLException {
    if (!source.getBoolean("active")) {
      return Rest.valueOf(source.getString("rest")).state();
    }
    if (pages == 0 && !refused.isEmpty()) {
      return "unreachable".equals(source.getString("robots")) ? State.BLOCKED : State.FAILING;
    }
    return waiting > 0 ? State.RUNNING : State.IDLE;
  }

  private static Source definition(ResultSet source) throws SQLException {
    return Codec.read(source.getString("definition").getBytes(UTF_8), Source.class);
  }

  private static Map<String, Long> counts(Connection connection, String id) throws SQLException {
    Map<String, Long> counts = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement("select name, amount from tally where source_id = ?")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          counts.put(row.getString(1), row.getLong(2));
        }
      }
    }
    return counts;
  }

  private static long take(Map<String, Long> counts, String name) {
    Long amount = counts.remove(name);
    return amount == null ? 0 : amount;
  }

  private static List<Example> examples(Connection connection, String id) throws SQLException {
    List<Example> examples = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select url, cause from example where source_id = ? order by at desc, url limit ?")) {
      select.setString(1, id);
      select.setInt(2, EXAMPLES);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          examples.add(new Example(row.getString(1), row.getString(2)));
        }
      }
    }
    return examples;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }
}
