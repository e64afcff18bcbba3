package org.openlocaloffer.crawler.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.wire.Codec;

/** Reads and writes single sources in a transaction of the caller. */
final class SourceRows {
  private final Connection connection;

  SourceRows(Connection connection) {
    this.connection = connection;
  }

  /** A source as it was stored last: its definition may be the same while its token is not. */
  record Taken(Source source, Rest rest, String note) {
    static Taken of(ResultSet row) throws SQLException {
      String rest = row.getString("rest");
      return new Taken(
          read(row.getString("definition")),
          rest == null ? null : Rest.valueOf(rest),
          row.getString("note"));
    }
  }

  Optional<Taken> lock(String id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select definition, rest, note from source where id = ? for update")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(Taken.of(row)) : Optional.empty();
      }
    }
  }

  /** A new one, or one that was paused, begins a run: nothing is counted of it yet. */
  void put(Source source, Rest rest, String note) throws SQLException {
    String sql =
        """
        insert into source (id, revision, definition, active, rest, budget, note, run_id, started_at,
                            pages_per_day, bytes_per_day, windows)
        values (?, nextval('source_revision'), ?, ?, ?, ?, ?, ?, now(), ?, ?, ?)
        on conflict (id) do update
        set revision = excluded.revision, definition = excluded.definition, active = excluded.active, rest = excluded.rest,
            budget = excluded.budget, note = excluded.note, changes = source.changes + 1,
            pages_per_day = excluded.pages_per_day, bytes_per_day = excluded.bytes_per_day, windows = excluded.windows,
            run_id = case when excluded.active and not source.active then excluded.run_id else source.run_id end,
            started_at = case when excluded.active and not source.active then now() else source.started_at end
        returning run_id
        """;
    String run = UUID.randomUUID().toString();
    try (PreparedStatement upsert = connection.prepareStatement(sql)) {
      upsert.setString(1, source.id());
      upsert.setString(2, new String(Codec.write(source), UTF_8));
      upsert.setBoolean(3, rest == null);
      upsert.setString(4, rest == null ? null : rest.name());
      upsert.setInt(5, source.budget().pages());
      upsert.setString(6, note);
      upsert.setString(7, run);
      upsert.setInt(8, source.budget().pagesPerDay());
      upsert.setLong(9, source.budget().bytesPerDay());
      upsert.setArray(10, windows(source));
      try (ResultSet row = upsert.executeQuery()) {
        row.next();
        if (row.getString(1).equals(run)) {
          execute("delete from tally where source_id = ?", source.id());
          execute("delete from example where source_id = ?", source.id());
        }
      }
    }
  }

  /** Null where there are none. */
  private Array windows(Source source) throws SQLException {
    List<String> windows = source.budget().windows();
    return windows.isEmpty() ? null : connection.createArrayOf("text", windows.toArray());
  }

  int execute(String sql, String id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, id);
      return statement.executeUpdate();
    }
  }

  static Source read(String definition) {
    return Codec.read(definition.getBytes(UTF_8), Source.class);
  }
}
