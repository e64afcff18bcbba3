package org.openlocaloffer.crawler.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.openlocaloffer.crawler.frontier.Locks;

/** The hosts of a source's pages. */
final class SourceHosts {
  private static final String SELECT = "select distinct host from page where source_id = ?";
  private static final String WAKE =
      "update host set due_at = least(due_at, now()) where name in (" + SELECT + ")";

  private final Connection connection;
  private final String id;

  SourceHosts(Connection connection, String id) {
    this.connection = connection;
    this.id = id;
  }

  /**
   * They are looked at again: they may have been told to wait until the source opens. A source that
   * rests needs no such word, for a claim passes over it.
   *
   * @param others locked with them: two lots, each in order, are in no order together
   */
  void wakeAlongWith(Stream<Locks.Host> others) throws SQLException {
    new Locks(connection).hosts(Stream.concat(others, all()));
    try (PreparedStatement update = connection.prepareStatement(WAKE)) {
      update.setString(1, id);
      update.executeUpdate();
    }
  }

  /** All are known, so that their delay stays as it is. */
  private Stream<Locks.Host> all() throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, id);
      Stream.Builder<Locks.Host> hosts = Stream.builder();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          hosts.add(new Locks.Host(row.getString(1), Duration.ZERO));
        }
      }
      return hosts.build();
    }
  }
}
