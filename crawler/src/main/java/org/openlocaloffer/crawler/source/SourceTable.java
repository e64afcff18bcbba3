package org.openlocaloffer.crawler.source;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.crawler.frontier.Database;
import org.openlocaloffer.crawler.frontier.FrontierConfig;
import org.openlocaloffer.crawler.frontier.NewPages;
import org.openlocaloffer.crawler.frontier.RowLocks;
import org.openlocaloffer.crawler.frontier.Tallies;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.source.SourceRows.Taken;

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
              SourceRows rows = new SourceRows(connection);
              Taken now = new Taken(source, rest, note);
              if (rows.lock(source.id()).filter(now::equals).isPresent()) {
                return Optional.empty();
              }
              rows.put(source, rest, note);
              // A trap of before may be none as the source now is.
              rows.execute("delete from branch where source_id = ?", source.id());
              Stream<RowLocks.Host> ofSeeds =
                  seeds.stream().map(seed -> new RowLocks.Host(seed.host(), delay(source)));
              SourceHosts hosts = new SourceHosts(connection, source.id());
              if (rest == null) {
                hosts.wakeAlongWith(ofSeeds);
              } else {
                new RowLocks(connection).hosts(ofSeeds);
              }
              var refused =
                  new NewPages(connection)
                      .insert(
                          seeds.stream()
                              .map(s -> new NewPages.Offer(source.id(), s, true))
                              .toList());
              new Tallies(connection).addRefusals(refused, RefusalCause.BUDGET);
              return Optional.of(refused.getOrDefault(source.id(), 0L));
            });
    beyond.filter(n -> n > 0).ifPresent(n -> counted.accept(RefusalCause.BUDGET.word(), n));
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
            new SourceRows(connection)
                .execute(
                    "update source set active = false, rest = '" + Rest.PAUSED + "' where id = ?",
                    id));
    String some =
        "delete from page where ctid = any(array(select ctid from page where source_id = ? limit "
            + PAGES_AT_ONCE
            + "))";
    while (database.transaction(connection -> new SourceRows(connection).execute(some, id)) > 0) {
      // More of them.
    }
    database.transaction(
        connection -> {
          SourceRows rows = new SourceRows(connection);
          rows.lock(id);
          return rows.execute("delete from source where id = ?", id);
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
                  ? Optional.of(
                      new Versioned(row.getLong(1), SourceRows.read(row.getString(2)), traps(row)))
                  : Optional.empty();
            }
          }
        });
  }

  record Versioned(long revision, Source source, Set<String> traps) {}

  private static Set<String> traps(ResultSet row) throws SQLException {
    return Set.of((String[]) row.getArray("traps").getArray());
  }

  private Duration delay(Source source) {
    return source.budget().delay() == null ? config.delay() : source.budget().delay();
  }
}
