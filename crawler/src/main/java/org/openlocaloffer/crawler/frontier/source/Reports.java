package org.openlocaloffer.crawler.frontier.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.CrawlReport.Example;
import org.openlocaloffer.contracts.source.CrawlReport.State;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.crawler.frontier.database.Database;
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
      update source set changes = changes + case when reported in (?, ?) then 0 else 1 end, reported = greatest(reported, ?)
      where id = ?
      """;

  private final Database database;

  /**
   * A report to be sent.
   *
   * @param changes how many changes of the source it holds at least
   * @param before how many the last report held when this one was made
   */
  public record Due(CrawlReport report, long changes, long before) {}

  public Reports(Database database) {
    this.database = database;
  }

  /** Of the sources that changed since their last report. */
  public List<Due> due() {
    return database.run(
        connection -> {
          List<Due> reports = new ArrayList<>();
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "select *, now() as at from source where changes > reported");
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              reports.add(
                  new Due(
                      report(connection, row), row.getLong("changes"), row.getLong("reported")));
            }
          }
          return reports;
        });
  }

  /** Marks reports that are safely sent. */
  public void sent(List<Due> reports) {
    database.run(
        connection -> {
          new Locks(connection).sources(reports.stream().map(due -> due.report().sourceId()));
          try (PreparedStatement update = connection.prepareStatement(SENT)) {
            for (Due due : reports) {
              update.setLong(1, due.before());
              update.setLong(2, due.changes());
              update.setLong(3, due.changes());
              update.setString(4, due.report().sourceId());
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
    long waiting = source.getLong("known") - source.getLong("visited");
    String note = source.getString("note");
    List<Example> examples = examples(connection, id);
    if (note != null) {
      examples.add(0, note(source, note));
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
        source.getString("robots"));
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

  private static Example note(ResultSet source, String note) throws SQLException {
    Source definition = Codec.read(source.getString("definition").getBytes(UTF_8), Source.class);
    return new Example(definition.seeds().get(0), note);
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
