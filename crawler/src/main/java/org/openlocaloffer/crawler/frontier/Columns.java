package org.openlocaloffer.crawler.frontier;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * Fills {@code unnest(?::type[], …)} in the order of its question marks: many rows in one
 * statement.
 */
final class Columns {
  private final PreparedStatement statement;
  private int filled;

  Columns(PreparedStatement statement) {
    this.statement = statement;
  }

  /** The next question mark. */
  <T> void add(String type, List<T> rows, Function<T, ?> value) throws SQLException {
    Object[] values = rows.stream().map(value).toArray();
    statement.setArray(++filled, statement.getConnection().createArrayOf(type, values));
  }
}
