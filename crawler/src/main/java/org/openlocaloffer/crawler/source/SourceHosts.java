package org.openlocaloffer.crawler.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.openlocaloffer.crawler.frontier.RowLocks;

/** Locks the hosts of a source's pages and makes them due. */
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
   * Makes the hosts due now: they may have been told to wait until the source opens. Not needed
   * where the source is not fetched, since claims pass over it.
   *
   * @param others hosts to lock in the same order: locking twice could block another writer
   */
  void wakeAlongWith(Stream<RowLocks.Host> others) throws SQLException {
    new RowLocks(connection).hosts(Stream.concat(others, all()));
    try (PreparedStatement update = connection.prepareStatement(WAKE)) {
      update.setString(1, id);
      update.executeUpdate();
    }
  }

  /** All are known, so that their delay stays as it is. */
  private Stream<RowLocks.Host> all() throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, id);
      Stream.Builder<RowLocks.Host> hosts = Stream.builder();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          hosts.add(new RowLocks.Host(row.getString(1), Duration.ZERO));
        }
      }
      return hosts.build();
    }
  }
}
