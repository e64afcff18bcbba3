package org.openlocaloffer.crawler.fetch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.openlocaloffer.crawler.frontier.Database;
import org.openlocaloffer.crawler.frontier.RowLocks;

/** Host locks in the frontier's own table, so that all crawlers keep them. */
public final class HostLockTable implements HostLocks {
  private static final String TAKE =
      """
      update host set lease = nextval('lease_token'), free_at = now() + ? * interval '1 ms'
      where name = ? and free_at <= now()
      returning lease, delay_ms
      """;
  private static final String END =
      "update host set free_at = now() + delay_ms * interval '1 ms' where name = ? and lease = ?";

  private final Database database;
  private final Duration delay;

  /**
   * @param delay of a host that was not known before
   */
  public HostLockTable(Database database, Duration delay) {
    this.database = database;
    this.delay = delay;
  }

  @Override
  public Optional<HostLock> take(String host, Duration longest) {
    return database.transaction(connection -> take(connection, host, longest));
  }

  private Optional<HostLock> take(Connection connection, String host, Duration longest)
      throws SQLException {
    new RowLocks(connection).hosts(Stream.of(new RowLocks.Host(host, delay)));
    try (PreparedStatement take = connection.prepareStatement(TAKE)) {
      take.setLong(1, longest.toMillis());
      take.setString(2, host);
      try (ResultSet row = take.executeQuery()) {
        return row.next() ? Optional.of(lock(host, row)) : Optional.empty();
      }
    }
  }

  private HostLock lock(String host, ResultSet row) throws SQLException {
    long token = row.getLong(1);
    return new HostLock(Duration.ofMillis(row.getLong(2)), () -> end(host, token));
  }

  private void end(String host, long token) {
    database.transaction(
        connection -> {
          try (PreparedStatement end = connection.prepareStatement(END)) {
            end.setString(1, host);
            end.setLong(2, token);
            return end.executeUpdate();
          }
        });
  }
}
