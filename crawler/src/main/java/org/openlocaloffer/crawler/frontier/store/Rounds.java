package org.openlocaloffer.crawler.frontier.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.openlocaloffer.crawler.frontier.database.Columns;
import org.openlocaloffer.crawler.frontier.lease.Cause;
import org.openlocaloffer.crawler.frontier.lease.Outcome;
import org.openlocaloffer.crawler.frontier.lease.Outcome.Yield;

/** Counts of the round that a source is in; the first outcome after a round begins the next. */
final class Rounds {
  private static final String ADD =
      """
      insert into round (source_id, pages, bytes, candidates, gone, expected, found, walls, emptied)
      select id, count(*) filter (where fetched), sum(bytes), count(*) filter (where found), count(*) filter (where gone),
             count(*) filter (where expected), count(*) filter (where found or same), sum(walls), sum(emptied)
      from unnest(?::text[], ?::boolean[], ?::bigint[], ?::boolean[], ?::boolean[], ?::boolean[], ?::boolean[], ?::int[], ?::int[])
             as u(id, fetched, bytes, found, gone, expected, same, walls, emptied)
      where exists (select from source where source.id = u.id)
      group by id order by id
      on conflict (source_id) where ended_at is null do update
      set pages = round.pages + excluded.pages, bytes = round.bytes + excluded.bytes,
          candidates = round.candidates + excluded.candidates, gone = round.gone + excluded.gone,
          expected = round.expected + excluded.expected, found = round.found + excluded.found,
          walls = round.walls + excluded.walls, emptied = round.emptied + excluded.emptied
      """;

  private final Connection connection;

  Rounds(Connection connection) {
    this.connection = connection;
  }

  /** Sources must be locked. */
  void add(List<Outcome> outcomes) throws SQLException {
    try (PreparedStatement add = connection.prepareStatement(ADD)) {
      Columns columns = new Columns(add);
      columns.add("text", outcomes, o -> o.lease().sourceId());
      columns.add("boolean", outcomes, Outcome::fetched);
      columns.add("bigint", outcomes, Outcome::bytes);
      columns.add("boolean", outcomes, o -> o.yield() == Yield.FOUND);
      columns.add("boolean", outcomes, o -> o.yield() == Yield.GONE);
      columns.add("boolean", outcomes, o -> o.settled() && o.lease().contentHash() != null);
      columns.add("boolean", outcomes, Outcome::unchanged);
      columns.add("int", outcomes, Rounds::walls);
      columns.add("int", outcomes, o -> o.refused().getOrDefault(Cause.EMPTIED, 0));
      add.executeUpdate();
    }
  }

  /** Every site has pages for its members; what matters is a wall where there was none. */
  private static int walls(Outcome outcome) {
    boolean mattered = outcome.lease().contentHash() != null || outcome.lease().seed();
    return mattered ? outcome.refused().getOrDefault(Cause.LOGIN_WALL, 0) : 0;
  }
}
