package org.openlocaloffer.crawler.frontier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Locks the rows that a transaction is going to change, always in the order of their keys: two
 * transactions wait for each other instead of blocking each other for good.
 */
public final class RowLocks {
  /**
   * @param delay for a host that is new
   */
  public record Host(String name, Duration delay) {}

  private final Connection connection;

  public RowLocks(Connection connection) {
    this.connection = connection;
  }

  public void sources(Stream<String> ids) throws SQLException {
    lock("source", "id", ids.collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Makes those that are missing. */
  public void hosts(Stream<Host> hosts) throws SQLException {
    TreeMap<String, Duration> byName =
        hosts.collect(Collectors.toMap(Host::name, Host::delay, (a, b) -> a, TreeMap::new));
    if (byName.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into host (name, delay_ms) select * from unnest(?::text[], ?::int[]) on"
                + " conflict do nothing")) {
      Columns columns = new Columns(insert);
      List<Host> missing =
          byName.entrySet().stream().map(e -> new Host(e.getKey(), e.getValue())).toList();
      columns.add("text", missing, Host::name);
      columns.add("int", missing, h -> (int) h.delay().toMillis());
      insert.executeUpdate();
    }
    lock("host", "name", byName.keySet());
  }

  private void lock(String table, String key, Collection<String> keys) throws SQLException {
    String sql =
        "select 1 from %s where %s = any(?) order by %s for update".formatted(table, key, key);
    try (PreparedStatement lock = connection.prepareStatement(sql)) {
      lock.setArray(1, connection.createArrayOf("text", keys.toArray()));
      lock.executeQuery().close();
    }
  }
}
