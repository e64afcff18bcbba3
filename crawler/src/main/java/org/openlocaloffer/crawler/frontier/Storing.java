package org.openlocaloffer.crawler.frontier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.Outcome;
import org.openlocaloffer.crawler.frontier.lease.PageState;
import org.openlocaloffer.crawler.frontier.lease.Parts;

/**
 * Writes outcomes into the tables. Every writer locks sources, then hosts, then pages, each in the
 * order of their keys, so that two writers wait for each other instead of both failing.
 */
final class Storing {
  /** A page that turned out to lie nearer to the seeds meanwhile is read anew for its links. */
  private static final String PAGES =
      """
      update page p
      set lease = null, visited = p.visited or o.settled, attempts = o.attempts,
          visited_at = case when o.settled then now() else p.visited_at end,
          etag = case when p.depth < o.depth then null else o.etag end,
          last_modified = case when p.depth < o.depth then null else o.last_modified end,
          content_hash = o.content_hash, redirect_to = o.redirect_to, missing = o.missing,
          missing_since = case when o.missing = 0 then null else coalesce(p.missing_since, now()) end,
          gone = o.gone, revisit_ms = o.revisit, parts = o.parts, whole_at = o.whole_at, read_at = o.read_at,
          due_at = case when p.depth < o.depth
                             and (p.seed or o.depth >= (select max_depth from source where id = p.source_id))
                   then now() else now() + o.wait * interval '1 ms' end
      from unnest(?::text[], ?::bigint[], ?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[],
                  ?::boolean[], ?::boolean[], ?::bigint[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::int[])
             as o(url, token, wait, attempts, etag, last_modified, content_hash, redirect_to, missing, gone,
                  settled, revisit, parts, whole_at, read_at, depth)
      where p.url = o.url and p.lease = o.token
      returning p.url, o.token
      """;

  /**
   * The host is unlocked when the last page of the claim is stored, or when the claim is over, and
   * no sooner than its pace allows; a host that was claimed anew keeps its new lock. If the host
   * asked for patience at one of several pages of a claim, that counts for all, and once.
   */
  private static final String HOSTS =
      """
      update host h
      set free_at = case when h.lease is distinct from o.token then h.free_at
                    when h.blocks > o.blocks or exists (select from page where host = h.name and lease = o.token)
                    then greatest(h.free_at, now() + o.wait * interval '1 ms')
                    else now() + o.wait * interval '1 ms' end,
          blocks = case when o.blocked then least(o.blocks + 1, 1000) when h.blocks > o.blocks then h.blocks else 0 end,
          delay_ms = o.delay,
          due_at = (select n.due_at from next_due(h.name) n)
      from unnest(?::text[], ?::bigint[], ?::bigint[], ?::boolean[], ?::int[], ?::int[])
             as o(name, token, wait, blocked, delay, blocks)
      where h.name = o.name
      """;

  /**
   * @param leases how many still held
   * @param counts by name, of all sources together: what was added to their reports
   */
  record Stored(int leases, Map<String, Long> counts) {}

  private final Connection connection;

  Storing(Connection connection) {
    this.connection = connection;
  }

  /**
   * In one transaction of the caller.
   *
   * @return what was stored
   */
  Stored store(List<Outcome> outcomes) throws SQLException {
    RowLocks locks = new RowLocks(connection);
    locks.sources(outcomes.stream().map(o -> o.lease().sourceId()));
    locks.hosts(outcomes.stream().flatMap(Storing::hosts));
    Set<Held> stored = storePages(outcomes);
    List<Outcome> valid = outcomes.stream().filter(o -> stored.contains(Held.by(o))).toList();
    Tallies tallies = new Tallies(connection);
    tallies.add(valid);
    new Rounds(connection).add(valid);
    new ShapeYields(connection).add(valid);
    tallies.addRefusals(
        new NewPages(connection).insert(NewPages.Offer.of(valid)), RefusalCause.BUDGET);
    tallies.addRefusals(new RedirectLoops(connection).count(valid), RefusalCause.REDIRECT_LOOP);
    new Entries(connection).store(valid);
    storeHosts(valid);
    return new Stored(valid.size(), tallies.totals());
  }

  private static Stream<RowLocks.Host> hosts(Outcome outcome) {
    return Stream.concat(
            Stream.of(outcome.lease().host()), outcome.links().stream().map(Link::host))
        .distinct()
        .map(name -> new RowLocks.Host(name, outcome.pace().delay()));
  }

  /** A late outcome may come together with that of the page's next lease. */
  private record Held(String url, long token) {
    static Held by(Outcome outcome) {
      return new Held(outcome.lease().url(), outcome.lease().token());
    }
  }

  private Set<Held> storePages(List<Outcome> outcomes) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(PAGES)) {
      Columns columns = new Columns(update);
      columns.add("text", outcomes, o -> o.lease().url());
      columns.add("bigint", outcomes, o -> o.lease().token());
      columns.add("bigint", outcomes, o -> o.dueIn().toMillis());
      List<PageState> states = outcomes.stream().map(Outcome::state).toList();
      columns.add("int", states, PageState::attempts);
      columns.add("text", states, s -> s.validators().etag());
      columns.add("text", states, s -> s.validators().lastModified());
      columns.add("text", states, s -> s.content().hash());
      columns.add("text", states, PageState::redirectTo);
      columns.add("int", states, PageState::missing);
      columns.add("boolean", states, s -> s.content().gone());
      columns.add("boolean", outcomes, Outcome::settled);
      columns.add("bigint", states, s -> s.revisit() == null ? null : s.revisit().toMillis());
      columns.add("text", states, s -> json(s.content().parts()));
      columns.add(
          "timestamptz", states, s -> s.listVisits() == null ? null : s.listVisits().whole());
      columns.add(
          "timestamptz", states, s -> s.listVisits() == null ? null : s.listVisits().last());
      columns.add("int", outcomes, o -> o.lease().depth());
      Set<Held> stored = new HashSet<>();
      try (ResultSet rows = update.executeQuery()) {
        while (rows.next()) {
          stored.add(new Held(rows.getString(1), rows.getLong(2)));
        }
      }
      return stored;
    }
  }

  private static String json(Parts parts) {
    return parts == null ? null : parts.json();
  }

  private void storeHosts(List<Outcome> outcomes) throws SQLException {
    List<Outcome> last =
        List.copyOf(
            outcomes.stream()
                .collect(Collectors.toMap(o -> o.lease().host(), o -> o, Storing::speaking))
                .values());
    try (PreparedStatement update = connection.prepareStatement(HOSTS)) {
      Columns columns = new Columns(update);
      columns.add("text", last, o -> o.lease().host());
      columns.add("bigint", last, o -> o.lease().token());
      columns.add("bigint", last, o -> o.pace().untilNext().toMillis());
      columns.add("boolean", last, o -> o.pace().block() != null);
      columns.add("int", last, o -> (int) o.pace().delay().toMillis());
      columns.add("int", last, o -> o.lease().blocks());
      update.executeUpdate();
    }
  }

  /** Of two pages of one host, that which it refused, else the last. */
  private static Outcome speaking(Outcome first, Outcome last) {
    return first.pace().block() != null && last.pace().block() == null ? first : last;
  }
}
