package org.openlocaloffer.crawler.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.contracts.Word;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.CrawlReport.Alarm;
import org.openlocaloffer.contracts.source.CrawlReport.Example;
import org.openlocaloffer.contracts.source.CrawlReport.State;
import org.openlocaloffer.contracts.source.CrawlReport.Today;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.RobotsState;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.crawler.frontier.Tallies;
import org.openlocaloffer.crawler.report.Alarms.Stock;
import org.openlocaloffer.crawler.source.Rest;

/** Makes a crawl report of one source's row and of what is counted of the source. */
final class ReportRow {
  private static final int EXAMPLES = 5;

  private final Connection connection;
  private final ResultSet source;

  /**
   * @param source standing at the row, with its {@code at}, {@code next}, {@code is_shut} and
   *     {@code has_entries}
   */
  ReportRow(Connection connection, ResultSet source) {
    this.connection = connection;
    this.source = source;
  }

  CrawlReport report() throws SQLException {
    String id = source.getString("id");
    Map<String, Long> counts = counts(id);
    long pages = take(counts, Tallies.PAGES);
    long bytes = take(counts, Tallies.BYTES);
    long candidates = take(counts, Tallies.CANDIDATES);
    long gone = take(counts, Tallies.GONE);
    long unchanged = take(counts, Tallies.UNCHANGED);
    long waiting = source.getLong("known") - source.getLong("visited");
    String note = source.getString("note");
    List<Example> examples = examples(id);
    Source definition = definition();
    if (note != null) {
      examples.add(0, new Example(definition.seeds().get(0), RefusalCause.OTHER, note));
    }
    Alarms alarms = alarms(definition);
    return new CrawlReport(
        id,
        source.getString("run_id"),
        instant("started_at"),
        instant("at"),
        state(alarms, pages, waiting, counts),
        pages,
        bytes,
        candidates,
        gone,
        waiting,
        refused(counts),
        examples,
        robots(),
        source.getLong("known"),
        unchanged,
        alarms.list(),
        source.getTimestamp("next") == null ? null : instant("next"),
        today());
  }

  private Alarms alarms(Source definition) throws SQLException {
    Alarms alarms = new Alarms();
    RoundTable rounds = new RoundTable(connection);
    if (Rest.NEEDS_TOKEN.name().equals(source.getString("rest"))) {
      alarms.ofToken(source.getString("note"));
    }
    if (source.getBoolean("active")) {
      Stock stock = new Stock(source.getLong("fruitful"), source.getBoolean("has_entries"));
      rounds.judge(source.getString("id"), stock, alarms);
    }
    return alarms
        .ofTraps(rounds.traps(source.getString("id")))
        .ofBudgetAndHours(definition.budget(), today(), source.getBoolean("is_shut"));
  }

  /** Null where nothing was asked for on the present day. */
  private Today today() throws SQLException {
    LocalDate day = instant("at").atOffset(ZoneOffset.UTC).toLocalDate();
    return day.toString().equals(source.getString("day"))
        ? new Today(day, source.getLong("day_pages"), source.getLong("day_bytes"))
        : null;
  }

  private State state(Alarms alarms, long pages, long waiting, Map<String, Long> counts)
      throws SQLException {
    if (!source.getBoolean("active")) {
      return Rest.valueOf(source.getString("rest")).state();
    }
    boolean nothingYet = pages == 0 && !counts.isEmpty();
    if (nothingYet || alarms.has(Alarm.Kind.FAILING)) {
      return robots() == RobotsState.UNREACHABLE ? State.BLOCKED : State.FAILING;
    }
    return waiting > 0 ? State.RUNNING : State.IDLE;
  }

  private Source definition() throws SQLException {
    return Codec.read(source.getString("definition").getBytes(UTF_8), Source.class);
  }

  private Map<String, Long> counts(String id) throws SQLException {
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

  /** Once the counts with names of their own are taken, each that is left is a cause's. */
  private static Map<RefusalCause, Long> refused(Map<String, Long> counts) {
    Map<RefusalCause, Long> refused = new EnumMap<>(RefusalCause.class);
    counts.forEach((word, n) -> refused.merge(RefusalCause.of(word), n, Long::sum));
    return refused;
  }

  /** Null where nobody has asked yet. */
  private RobotsState robots() throws SQLException {
    return Word.read(RobotsState.class, source.getString("robots")).orElse(null);
  }

  private static long take(Map<String, Long> counts, String name) {
    Long amount = counts.remove(name);
    return amount == null ? 0 : amount;
  }

  private List<Example> examples(String id) throws SQLException {
    List<Example> examples = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select url, cause from example where source_id = ? order by at desc, url limit ?")) {
      select.setString(1, id);
      select.setInt(2, EXAMPLES);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          examples.add(Example.of(row.getString(1), row.getString(2), null));
        }
      }
    }
    return examples;
  }

  private Instant instant(String column) throws SQLException {
    return source.getTimestamp(column).toInstant();
  }
}
