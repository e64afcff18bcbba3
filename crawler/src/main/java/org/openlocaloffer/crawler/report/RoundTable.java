package org.openlocaloffer.crawler.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.openlocaloffer.crawler.report.Alarms.Past;
import org.openlocaloffer.crawler.report.Alarms.Round;
import org.openlocaloffer.crawler.report.Alarms.Stock;

/**
 * The rounds of a source. A round begins with an outcome and ends when nothing is left to fetch for
 * now: every page has had its first visit, none is due, and none is being fetched. The next begins
 * when pages come due again.
 */
final class RoundTable {
  /** Those of a source that are kept. */
  private static final int KEPT = 20;

  private static final String CLOSE =
      """
      update round set ended_at = now()
      from source s where s.id = ? and s.id = round.source_id and round.ended_at is null and s.known <= s.visited
        and not exists (select from page p where p.source_id = s.id and p.due_at <= now() + interval '10 minutes'
                        and (p.due_at <= now() or p.lease is not null))
      """;
  private static final String FORGET =
      """
      delete from round where source_id = ? and started_at < (
        select min(started_at) from (select started_at from round where source_id = ? order by started_at desc limit ?) r)
      """;

  private final Connection connection;

  RoundTable(Connection connection) {
    this.connection = connection;
  }

  /** Ends the round if it is over. */
  void close(String sourceId) throws SQLException {
    try (PreparedStatement close = connection.prepareStatement(CLOSE);
        PreparedStatement forget = connection.prepareStatement(FORGET)) {
      close.setString(1, sourceId);
      if (close.executeUpdate() > 0) {
        forget.setString(1, sourceId);
        forget.setString(2, sourceId);
        forget.setInt(3, KEPT);
        forget.executeUpdate();
      }
    }
  }

  /** Adds what the newest round means, in the light of those before. */
  void judge(String sourceId, Stock stock, Alarms alarms) throws SQLException {
    String sql = "select * from round where source_id = ? order by started_at desc limit " + KEPT;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, sourceId);
      try (ResultSet row = select.executeQuery()) {
        if (row.next()) {
          alarms.ofRound(round(row), past(row), stock);
        }
      }
    }
  }

  private static Round round(ResultSet row) throws SQLException {
    return new Round(
        row.getLong("pages"),
        row.getLong("candidates"),
        row.getLong("expected"),
        row.getLong("found"),
        row.getLong("walls"),
        row.getLong("emptied"),
        row.getLong("tokens"),
        row.getLong("visits"),
        row.getLong("failed"),
        row.getLong("away"));
  }

  private static Past past(ResultSet row) throws SQLException {
    long rounds = 0;
    long found = 0;
    long candidates = 0;
    while (row.next()) {
      rounds++;
      found = Math.max(found, row.getLong("found"));
      candidates = Math.max(candidates, row.getLong("candidates"));
    }
    return new Past(rounds, found, candidates);
  }

  /** Pages fetched for nothing, by the shape of their address. */
  Map<String, Long> traps(String sourceId) throws SQLException {
    Map<String, Long> traps = new TreeMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select shape, pages from branch where source_id = ? and trap")) {
      select.setString(1, sourceId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          traps.put(row.getString(1), row.getLong(2));
        }
      }
    }
    return traps;
  }
}
