package org.openlocaloffer.crawler.frontier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openlocaloffer.contracts.source.RefusalCause;
import org.openlocaloffer.crawler.frontier.lease.Outcome;

/**
 * Counts what a run of a source has yielded and refused, in the transaction that stores the
 * outcomes counted.
 */
public final class Tallies {
  public static final String PAGES = "pages";
  public static final String BYTES = "bytes";
  public static final String CANDIDATES = "candidates";
  public static final String GONE = "gone";
  public static final String UNCHANGED = "unchanged";

  private record Key(String sourceId, String name) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int bySource = sourceId.compareTo(other.sourceId);
      return bySource != 0 ? bySource : name.compareTo(other.name);
    }
  }

  private static final String ADD =
      """
      insert into tally (source_id, name, amount) select * from unnest(?::text[], ?::text[], ?::bigint[])
      on conflict (source_id, name) do update set amount = tally.amount + excluded.amount
      """;

  /** A source is disallowed only where robots.txt has let nothing of it pass. */
  private static final String SOURCES =
      """
      update source s
      set visited = s.visited + o.fresh, fruitful = s.fruitful + o.fruit, changes = s.changes + 1, day = (now() at time zone 'UTC')::date,
          day_pages = case when s.day = (now() at time zone 'UTC')::date then s.day_pages else 0 end + o.asked,
          day_bytes = case when s.day = (now() at time zone 'UTC')::date then s.day_bytes else 0 end + o.bytes,
          robots = case when o.robots = 'disallowed' and s.robots = 'allowed' then 'allowed'
                   else coalesce(o.robots, s.robots) end
      from (select id, count(*) filter (where first) as fresh, count(*) filter (where asked) as asked, sum(bytes) as bytes, sum(fruit) as fruit,
                   case when bool_or(robots = 'unreachable') then 'unreachable'
                        when bool_or(robots = 'allowed') then 'allowed' else max(robots) end as robots
            from unnest(?::text[], ?::boolean[], ?::text[], ?::boolean[], ?::bigint[], ?::int[])
                   as u(id, first, robots, asked, bytes, fruit) group by id) o
      where s.id = o.id
      """;

  private static final String EXAMPLES =
      """
      insert into example (source_id, url, cause) select distinct on (s, u) * from unnest(?::text[], ?::text[], ?::text[]) as e(s, u, c)
      on conflict (source_id, url) do update set cause = excluded.cause, at = now()
      """;
  private static final String OLD_EXAMPLES =
      """
      delete from example e using (select source_id, url, row_number() over (partition by source_id order by at desc) as place
                                   from example where source_id = any(?)) old
      where old.place > 20 and e.source_id = old.source_id and e.url = old.url
      """;

  private final Connection connection;
  private final Map<String, Long> totals = new TreeMap<>();

  public Tallies(Connection connection) {
    this.connection = connection;
  }

  void add(List<Outcome> outcomes) throws SQLException {
    Map<Key, Long> counts = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      String source = outcome.lease().sourceId();
      count(counts, source, PAGES, outcome.fetched() ? 1 : 0);
      count(counts, source, BYTES, outcome.bytes());
      count(counts, source, CANDIDATES, outcome.yield().found());
      count(counts, source, UNCHANGED, outcome.unchanged() ? 1 : 0);
      count(counts, source, GONE, outcome.yield().gone());
      outcome.refused().forEach((cause, n) -> count(counts, source, cause.word(), n));
    }
    add(counts);
    markSources(outcomes);
    addExamples(outcomes.stream().filter(o -> o.example() != null).toList());
  }

  /** All that was added here, of all sources together. */
  Map<String, Long> totals() {
    return totals;
  }

  /** Refusals that are no outcome of a page. */
  public void addRefusals(Map<String, Long> bySource, RefusalCause cause) throws SQLException {
    Map<Key, Long> counts = new TreeMap<>();
    bySource.forEach((source, n) -> count(counts, source, cause.word(), n));
    add(counts);
  }

  private static void count(Map<Key, Long> counts, String source, String name, long amount) {
    if (amount != 0) {
      counts.merge(new Key(source, name), amount, Long::sum);
    }
  }

  private void add(Map<Key, Long> counts) throws SQLException {
    if (counts.isEmpty()) {
      return;
    }
    counts.forEach((key, amount) -> totals.merge(key.name(), amount, Long::sum));
    List<Map.Entry<Key, Long>> rows = List.copyOf(counts.entrySet());
    try (PreparedStatement add = connection.prepareStatement(ADD)) {
      Columns columns = new Columns(add);
      columns.add("text", rows, r -> r.getKey().sourceId());
      columns.add("text", rows, r -> r.getKey().name());
      columns.add("bigint", rows, Map.Entry::getValue);
      add.executeUpdate();
    }
  }

  private void markSources(List<Outcome> outcomes) throws SQLException {
    try (PreparedStatement mark = connection.prepareStatement(SOURCES)) {
      Columns columns = new Columns(mark);
      columns.add("text", outcomes, o -> o.lease().sourceId());
      columns.add("boolean", outcomes, o -> o.settled() && !o.lease().visited());
      columns.add("text", outcomes, o -> o.robots() == null ? null : o.robots().word());
      columns.add("boolean", outcomes, Outcome::asked);
      columns.add("bigint", outcomes, Outcome::bytes);
      columns.add("int", outcomes, Tallies::fruit);
      mark.executeUpdate();
    }
  }

  /** 1 where the page has content from now on, -1 where it has none any more. */
  private static int fruit(Outcome outcome) {
    return (outcome.state().content().hash() == null ? 0 : 1)
        - (outcome.lease().contentHash() == null ? 0 : 1);
  }

  private void addExamples(List<Outcome> outcomes) throws SQLException {
    if (outcomes.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(EXAMPLES);
        PreparedStatement trim = connection.prepareStatement(OLD_EXAMPLES)) {
      Columns columns = new Columns(insert);
      columns.add("text", outcomes, o -> o.lease().sourceId());
      columns.add("text", outcomes, o -> o.lease().url());
      columns.add("text", outcomes, o -> o.example().text());
      insert.executeUpdate();
      new Columns(trim)
          .add(
              "text",
              outcomes.stream().map(o -> o.lease().sourceId()).distinct().toList(),
              id -> id);
      trim.executeUpdate();
    }
  }
}
