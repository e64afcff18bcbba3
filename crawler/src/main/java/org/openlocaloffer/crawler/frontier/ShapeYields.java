package org.openlocaloffer.crawler.frontier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openlocaloffer.crawler.frontier.address.AddressShape;
import org.openlocaloffer.crawler.frontier.address.CanonicalUrl;
import org.openlocaloffer.crawler.frontier.lease.Outcome;

/**
 * Counts what new pages have brought, by the shape of their address. When many in a row brought
 * nothing new, such as the empty months of a calendar or one page under a thousand names, the shape
 * counts as a trap and no more of them are fetched, until somebody changes the source.
 */
final class ShapeYields {
  /** New pages of one shape in a row without anything new. */
  static final int TRAP = 50;

  private static final String READ =
      """
      select b.* from branch b join unnest(?::text[], ?::text[]) as k(source_id, shape)
      on b.source_id = k.source_id and b.shape = k.shape
      """;

  private static final String WRITE =
      """
      insert into branch (source_id, shape, pages, barren, recent, trap)
      select s, h, p, b, string_to_array(r, ' '), t
      from unnest(?::text[], ?::text[], ?::bigint[], ?::int[], ?::text[], ?::boolean[]) as u(s, h, p, b, r, t)
      on conflict (source_id, shape) do update set pages = excluded.pages, barren = excluded.barren,
        recent = excluded.recent, trap = excluded.trap
      """;

  /** A new revision makes every stage read its definition again, and the traps with it. */
  private static final String TELL =
      "update source set revision = nextval('source_revision') where id = any(?)";

  private final Connection connection;

  ShapeYields(Connection connection) {
    this.connection = connection;
  }

  /** Sources must be locked. */
  void add(List<Outcome> outcomes) throws SQLException {
    Map<List<String>, ShapeYield> branches = new TreeMap<>(BY_KEY);
    List<Outcome> fresh = outcomes.stream().filter(ShapeYields::isNewPage).toList();
    if (fresh.isEmpty()) {
      return;
    }
    read(fresh.stream().map(ShapeYields::key).distinct().toList(), branches);
    fresh.forEach(o -> branches.computeIfAbsent(key(o), ShapeYield::new).add(o));
    write(List.copyOf(branches.values()));
    tell(
        branches.values().stream().filter(ShapeYield::isNews).map(ShapeYield::sourceId).distinct());
  }

  private static final Comparator<List<String>> BY_KEY =
      Comparator.comparing((List<String> key) -> key.get(0)).thenComparing(k -> k.get(1));

  private static boolean isNewPage(Outcome outcome) {
    return outcome.fetched()
        && outcome.settled()
        && !outcome.lease().visited()
        && !outcome.lease().list();
  }

  private static List<String> key(Outcome outcome) {
    String shape = CanonicalUrl.of(outcome.lease().url()).map(AddressShape::of).orElse("?");
    return List.of(outcome.lease().sourceId(), shape);
  }

  private void read(List<List<String>> keys, Map<List<String>, ShapeYield> into)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(READ)) {
      Columns columns = new Columns(select);
      columns.add("text", keys, key -> key.get(0));
      columns.add("text", keys, key -> key.get(1));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ShapeYield branch = new ShapeYield(row);
          into.put(branch.key(), branch);
        }
      }
    }
  }

  private void write(List<ShapeYield> branches) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(WRITE)) {
      Columns columns = new Columns(insert);
      columns.add("text", branches, ShapeYield::sourceId);
      columns.add("text", branches, branch -> branch.key().get(1));
      columns.add("bigint", branches, ShapeYield::pages);
      columns.add("int", branches, ShapeYield::barren);
      columns.add("text", branches, ShapeYield::recent);
      columns.add("boolean", branches, ShapeYield::isTrap);
      insert.executeUpdate();
    }
  }

  private void tell(Stream<String> sources) throws SQLException {
    Object[] ids = sources.toArray();
    if (ids.length > 0) {
      try (PreparedStatement update = connection.prepareStatement(TELL)) {
        update.setArray(1, connection.createArrayOf("text", ids));
        update.executeUpdate();
      }
    }
  }
}
