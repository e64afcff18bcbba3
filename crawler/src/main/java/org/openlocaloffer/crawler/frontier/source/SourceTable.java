package org.openlocaloffer.crawler.frontier.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
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
  private static final int PAGES_AT_ONCE = 10_000;

  private final Database database;
  private final FrontierConfig config;
  private final ObjLongConsumer<String> counted;

  public SourceTable(Database database, FrontierConfig config) {
    this(database, config, (name, amount) -> {});
  }

  /**
   * @param counted told of each count that was added to a report, once it is safe
   */
  public SourceTable(Database database, FrontierConfig config, ObjLongConsumer<String> counted) {
    this.database = database;
    this.config = config;
    this.counted = counted;
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
    Optional<Long> beyond =
        database.transaction(
            connection -> {
              Optional<Taken> before = lock(connection, source.id());
              if (before.isPresent() && before.get().equals(new Taken(source, rest, note))) {
                return Optional.empty();
              }
              upsert(connection, source, rest, note);
              // A trap of before may be none as the source now is.
              execute(connection, "delete from branch where source_id = ?", source.id());
              Stream<Locks.Host> ofSeeds =
                  seeds.stream().map(seed -> new Locks.Host(seed.host(), delay(source)));
              SourceHosts hosts = new SourceHosts(connection, source.id());
              if (rest == null) {
                hosts.wakeAlongWith(ofSeeds);
              } else {
                new Locks(connection).hosts(ofSeeds);
              }
              var refused =
                  new NewPages(connection)
                      .insert(
                          seeds.stream()
                              .map(s -> new NewPages.Offer(source.id(), s, true))
                              .toList());
              new Tallies(connection).addRefusals(refused, Cause.BUDGET);
              return Optional.of(refused.getOrDefault(source.id(), 0L));
            });
    beyond.filter(n -> n > 0).ifPresent(n -> counted.accept(Cause.BUDGET.text(), n));
    return beyond.isPresent();
  }

  /**
   * Forgets the source; its pages are free for others. Nothing is claimed for it from the first
   * moment on, however long its pages take to go, and what is being fetched for it comes to
   * nothing.
   */
  public void remove(String id) {
    database.transaction(
        connection ->
            execute(
                connection,
                "update source set active = false, rest = '" + Rest.PAUSED + "' where id = ?",
                id));
    String some =
        "delete from page where ctid = any(array(select ctid from page where source_id = ? limit "
            + PAGES_AT_ONCE
            + "))";
    while (database.transaction(connection -> execute(connection, some, id)) > 0) {
      // More of them.
    }
    database.transaction(
        connection -> {
          lock(connection, id);
          return execute(connection, "delete from source where id = ?", id);
        });
  }

  /** Of the sources that are to be fetched. */
  Map<String, Long> revisions() {
    return database.run(
        connection -> {
          Map<String, Long> revisions = new HashMap<>();
          try (PreparedStatement select =
                  connection.prepareStatement("select id, revision from source where active");
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              revisions.put(row.getString(1), row.getLong(2));
            }
          }
          return revisions;
        });
  }

  /** The source as it now is; empty where it was removed or rests. */
  Optional<Versioned> get(String id) {
    return database.run(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select revision, definition, array(select shape from branch where trap and"
                      + " source_id = source.id) as traps from source where id = ? and active")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(new Versioned(row.getLong(1), read(row.getString(2)), traps(row)))
                  : Optional.empty();
            }
          }
        });
  }

  record Versioned(long revision, Source source, Set<String> traps) {}

  private static Set<String> traps(ResultSet row) throws SQLException {
    return Set.of((String[]) row.getArray("traps").getArray());
  }

  /**
   * As it was taken before; without a change in it, it may have got its token since, or lost it.
   */
  private record Taken(Source source, Rest rest, String note) {
    static Taken of(ResultSet row) throws SQLException {
      String rest = row.getString("rest");
      return new Taken(
          read(row.getString("definition")),
          rest == null ? null : Rest.valueOf(rest),
          row.getString("note"));
    }
  }

  private Optional<Taken> lock(Connection connection, String id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select definition, rest, note from source where id = ? for update")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(Taken.of(row)) : Optional.empty();
      }
    }
  }

  private void upsert(Connection connection, Source source, Rest rest, String note)
      throws SQLException {
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
      upsert.setArray(10, windows(connection, source));
      try (ResultSet row = upsert.executeQuery()) {
        row.next();
        if (row.getString(1).equals(run)) {
          execute(connection, "delete from tally where source_id = ?", source.id());
          execute(connection, "delete from example where source_id = ?", source.id());
        }
      }
    }
  }

  /** Null where there are none. */
  private static Array windows(Connection connection, Source source) throws SQLException {
    List<String> windows = source.budget().windows();
    return windows.isEmpty() ? null : connection.createArrayOf("text", windows.toArray());
  }

  private static int execute(Connection connection, String sql, String id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, id);
      return statement.executeUpdate();
    }
  }

  private Duration delay(Source source) {
    return source.budget().delay() == null ? config.delay() : source.budget().delay();
  }

  private static Source read(String definition) {
    return Codec.read(definition.getBytes(UTF_8), Source.class);
  }
}
