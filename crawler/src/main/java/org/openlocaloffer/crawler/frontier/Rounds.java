package org.openlocaloffer.crawler.frontier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.crawler.frontier.lease.Outcome;

/** Adds outcomes to the round that a source is in; the first after a round begins the next. */
final class Rounds {
  private static final String ADD =
      """
      insert into round (source_id, pages, bytes, candidates, gone, expected, found, walls, emptied, tokens, visits, failed, away)
      select id, count(*) filter (where fetched), sum(bytes), sum(sent), sum(gone),
             count(*) filter (where expected), count(*) filter (where held), sum(walls), sum(emptied), sum(tokens),
             count(*) filter (where settled), count(*) filter (where settled and failed), count(*) filter (where away)
      from unnest(?::text[], ?::boolean[], ?::bigint[], ?::int[], ?::int[], ?::boolean[], ?::boolean[], ?::int[], ?::int[], ?::int[],
                  ?::boolean[], ?::boolean[], ?::boolean[])
             as u(id, fetched, bytes, sent, gone, expected, held, walls, emptied, tokens, settled, failed, away)
      where exists (select from source where source.id = u.id)
      group by id order by id
      on conflict (source_id) where ended_at is null do update
      set pages = round.pages + excluded.pages, bytes = round.bytes + excluded.bytes,
          candidates = round.candidates + excluded.candidates, gone = round.gone + excluded.gone,
          expected = round.expected + excluded.expected, found = round.found + excluded.found,
          walls = round.walls + excluded.walls, emptied = round.emptied + excluded.emptied,
          tokens = round.tokens + excluded.tokens, visits = round.visits + excluded.visits,
          failed = round.failed + excluded.failed, away = round.away + excluded.away
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
      columns.add("int", outcomes, o -> o.yield().found());
      columns.add("int", outcomes, o -> o.yield().gone());
      columns.add("boolean", outcomes, o -> o.settled() && o.lease().contentHash() != null);
      columns.add("boolean", outcomes, Outcome::held);
      columns.add("int", outcomes, Rounds::walls);
      columns.add("int", outcomes, o -> o.refused().getOrDefault(RefusalCause.NONE_FOUND, 0));
      columns.add("int", outcomes, o -> o.refused().getOrDefault(RefusalCause.TOKEN, 0));
      columns.add("boolean", outcomes, Outcome::settled);
      columns.add("boolean", outcomes, Outcome::failed);
      columns.add("boolean", outcomes, Outcome::away);
      add.executeUpdate();
    }
  }

  /** Every site has pages for its members; what matters is a wall where there was none. */
  private static int walls(Outcome outcome) {
    boolean mattered = outcome.lease().contentHash() != null || outcome.lease().seed();
    return mattered ? outcome.refused().getOrDefault(RefusalCause.LOGIN_WALL, 0) : 0;
  }
}
