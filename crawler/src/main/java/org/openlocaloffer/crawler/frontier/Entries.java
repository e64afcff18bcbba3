package org.openlocaloffer.crawler.frontier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openlocaloffer.crawler.frontier.lease.EntryState;
import org.openlocaloffer.crawler.frontier.lease.Outcome;
import org.openlocaloffer.crawler.frontier.lease.Parts;

/** Looks up and stores what is known of the entries of lists. */
public final class Entries {
  /**
   * What is known of a list's entries.
   *
   * @param listed by address, those that were asked for and are the source's own
   * @param taken addresses that another source, or a page, speaks for already
   * @param others of the list, neither asked for nor gone, and no page of a website by now
   */
  public record Known(Map<String, EntryState> listed, Set<String> taken, List<EntryState> others) {}

  private static final String SELECT =
      """
      select url, list_url, content_hash, missing, missing_since, gone, parts, source_id <> ? as taken, url = any(?) as asked
      from entry where url = any(?)
        or (list_url = ? and not gone
            and not exists (select from page where page.url = entry.url and page.content_hash is not null))
      """;
  private static final String PAGES =
      "select url from page where url = any(?) and content_hash is not null";

  private static final String UPSERT =
      """
      insert into entry (url, source_id, list_url, content_hash, missing, missing_since, gone, parts)
      select distinct on (o.url) o.*
      from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::timestamptz[], ?::boolean[], ?::text[])
             as o(url, source_id, list_url, content_hash, missing, missing_since, gone, parts) join source s on s.id = o.source_id
      order by o.url
      on conflict (url) do update
      set list_url = excluded.list_url, content_hash = excluded.content_hash, missing = excluded.missing,
          missing_since = excluded.missing_since, gone = excluded.gone, parts = excluded.parts
      where entry.source_id = excluded.source_id
        and (entry.list_url, entry.content_hash, entry.missing, entry.gone, entry.parts)
            is distinct from (excluded.list_url, excluded.content_hash, excluded.missing, excluded.gone, excluded.parts)
      """;

  private final Connection connection;

  public Entries(Connection connection) {
    this.connection = connection;
  }

  /**
   * @param list the document's address
   * @param urls of the entries that it holds now
   */
  public Known known(String sourceId, String list, List<String> urls) throws SQLException {
    Known known = new Known(new HashMap<>(), pages(urls), new ArrayList<>());
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, sourceId);
      select.setArray(2, connection.createArrayOf("text", urls.toArray()));
      select.setArray(3, connection.createArrayOf("text", urls.toArray()));
      select.setString(4, list);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          add(row, known);
        }
      }
    }
    return known;
  }

  private static void add(ResultSet row, Known known) throws SQLException {
    Timestamp since = row.getTimestamp("missing_since");
    EntryState state =
        new EntryState(
            row.getString("url"),
            row.getString("list_url"),
            row.getString("content_hash"),
            row.getInt("missing"),
            since == null ? null : since.toInstant(),
            row.getBoolean("gone"),
            Parts.read(row.getString("parts")));
    if (!row.getBoolean("asked")) {
      known.others.add(state);
    } else if (row.getBoolean("taken")) {
      known.taken.add(state.url());
    } else {
      known.listed.put(state.url(), state);
    }
  }

  private Set<String> pages(List<String> urls) throws SQLException {
    Set<String> pages = new HashSet<>();
    try (PreparedStatement select = connection.prepareStatement(PAGES)) {
      select.setArray(1, connection.createArrayOf("text", urls.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          pages.add(row.getString(1));
        }
      }
    }
    return pages;
  }

  void store(List<Outcome> outcomes) throws SQLException {
    record Row(Outcome list, EntryState entry) {
      String listUrl() {
        return entry.list() == null ? list.lease().url() : entry.list();
      }
    }
    List<Row> rows =
        outcomes.stream().flatMap(o -> o.entries().stream().map(e -> new Row(o, e))).toList();
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      Columns columns = new Columns(upsert);
      columns.add("text", rows, r -> r.entry.url());
      columns.add("text", rows, r -> r.list.lease().sourceId());
      columns.add("text", rows, Row::listUrl);
      columns.add("text", rows, r -> r.entry.contentHash());
      columns.add("int", rows, r -> r.entry.missing());
      columns.add("timestamptz", rows, r -> r.entry.missingSince());
      columns.add("boolean", rows, r -> r.entry.gone());
      columns.add("text", rows, r -> r.entry.parts() == null ? null : r.entry.parts().json());
      upsert.executeUpdate();
    }
  }
}
