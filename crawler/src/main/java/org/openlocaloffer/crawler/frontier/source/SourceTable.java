package org.openlocaloffer.crawler.frontier.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.crawler.frontier.FrontierConfig;
import org.openlocaloffer.crawler.frontier.database.Database;
import org.openlocaloffer.crawler.frontier.lease.Cause;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.store.Locks;
import org.openlocaloffer.crawler.frontier.store.NewPages;
import org.openlocaloffer.crawler.frontier.store.Tallies;

/** The sources of the frontier and their seeds. Safe for use by many threads. */
public final class SourceTable {
  private final Database database;
  private final FrontierConfig config;

  public SourceTable(Database database, FrontierConfig config) {
    this.database = database;
    this.config = config;
  }

  /**
   * Takes the source as it now is: a new one, or one that was paused, begins a run; a known one
   * goes on.
   *
   * @param rest why it is not to be fetched; null where it is
   * @param note for the report; null where there is nothing to say
   * @param seeds canonical
   * @return whether it changed anything
   */
  public boolean put(Source source, Rest rest, String note, List<Link> seeds) {
    return database.transaction(
        connection -> {
          Optional<Source> before = lock(connection, source.id());
          if (before.isPresent() && before.get().equals(source)) {
            return false;
          }
          upsert(connection, source, rest, note);
          Locks locks = new Locks(connection);
          locks.hosts(seeds.stream().map(s -> new Locks.Host(s.host(), delay(source))));
          wakeOrRest(connection, source.id(), rest == null);
          var refused =
              new NewPages(connection)
                  .insert(
                      seeds.stream().map(s -> new NewPages.Offer(source.id(), s, true)).toList());
          new Tallies(connection).addRefusals(refused, Cause.BUDGET);
          return true;
        });
  }

  /**
   * Forgets the source; its pages are free for others. What is being fetched for it comes to
   * nothing.
   */
  public void remove(String id) {
    database.transaction(
        connection -> {
          lock(connection, id);
          return execute(connection, "delete from source where id = ?", id);
        });
  }

  /** The source as it now is; empty where it was removed. */
  Optional<Versioned> get(String id) {
    return database.run(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("select revision, definition from source where id = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(new Versioned(row.getLong(1), read(row.getString(2))))
                  : Optional.empty();
            }
          }
        });
  }

  record Versioned(long revision, Source source) {}

  private Optional<Source> lock(Connection connection, String id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select definition from source where id = ? for update")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(read(row.getString(1))) : Optional.empty();
      }
    }
  }

  private void upsert(Connection connection, Source source, Rest rest, String note)
      throws SQLException {
    String sql =
        """
        insert into source (id, revision, definition, active, rest, budget, note, run_id, started_at)
        values (?, nextval('source_revision'), ?, ?, ?, ?, ?, ?, now())
        on conflict (id) do update
        set revision = excluded.revision, definition = excluded.definition, active = excluded.active, rest = excluded.rest,
            budget = excluded.budget, note = excluded.note, changes = source.changes + 1,
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
      try (ResultSet row = upsert.executeQuery()) {
        row.next();
        if (row.getString(1).equals(run)) {
          execute(connection, "delete from tally where source_id = ?", source.id());
          execute(connection, "delete from example where source_id = ?", source.id());
        }
      }
    }
  }

  /** Pages of a source that rests are never due; leases on them run out by themselves. */
  private static void wakeOrRest(Connection connection, String id, boolean active)
      throws SQLException {
    if (!active) {
      execute(connection, "update page set due_at = null where source_id = ?", id);
      return;
    }
    if (execute(
            connection, "update page set due_at = now() where source_id = ? and due_at is null", id)
        > 0) {
      execute(
          connection,
          "update host set due_at = least(due_at, now()) where name in (select host from page where"
              + " source_id = ?)",
          id);
    }
  }

  private static int execute(Connection connection, String sql, String id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, id);
      return statement.executeUpdate();
    }
  }

  private java.time.Duration delay(Source source) {
    return source.budget().delay() == null ? config.delay() : source.budget().delay();
  }

  private static Source read(String definition) {
    return Codec.read(definition.getBytes(UTF_8), Source.class);
  }
}
