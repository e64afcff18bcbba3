package org.openlocaloffer.crawler.frontier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openlocaloffer.crawler.frontier.lease.Lease;
import org.openlocaloffer.crawler.frontier.lease.ListVisits;
import org.openlocaloffer.crawler.frontier.lease.Parts;

/** Claims pages in one statement, whose cost grows with what it claims, not with the table. */
final class Claiming {
  /**
   * The rows of ready hosts are locked first; those that another claim has locked are passed over.
   * Each host's pages lie in lanes, one for each source, and the lanes of closed sources are passed
   * over whole. A host with pages to fetch is locked until its lease ends; one with none gets the
   * time at which it will have some, so that no later claim looks at it in vain. The last condition
   * is checked again because the page may have changed before its row was locked.
   */
  private static final String CLAIM =
      """
      with ready as materialized (
        select name, delay_ms, blocks from host
        where ready_at <= now() order by ready_at limit ? for update skip locked
      ), picked as materialized (
        select r.name, r.blocks, p.url from ready r cross join lateral (
          select due.url from lanes(r.name) l cross join lateral (
            select url, due_at from page where host = r.name and source_id = l.source_id and due_at <= now()
            order by due_at limit case when r.delay_ms = 0 then ? else 1 end) due
          where (select s.active and opening(s, now()) <= now() from source s where s.id = l.source_id)
          order by due.due_at limit case when r.delay_ms = 0 then ? else 1 end) p
      ), gated as (
        update host h
        set lease = case when busy then nextval('lease_token') else h.lease end,
            free_at = case when busy then now() + ? * interval '1 ms' else h.free_at end,
            due_at = case when busy then h.due_at else (select n.due_at from next_due(h.name) n) end
        from (select name, exists (select from picked where picked.name = ready.name) as busy from ready) r
        where h.name = r.name
        returning h.name, h.lease, busy
      )
      update page p set due_at = now() + ? * interval '1 ms', lease = g.lease
      from picked k join gated g on g.name = k.name and g.busy, source s
      where p.url = k.url and s.id = p.source_id and p.due_at <= now()
      returning p.*, k.blocks, s.revision
      """;

  private final FrontierConfig config;
  private final Clock clock;

  Claiming(FrontierConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  List<Lease> claim(Connection connection, int most) throws SQLException {
    Instant until = clock.instant().plus(config.lease());
    try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
      claim.setInt(1, most);
      claim.setInt(2, config.pagesPerHost());
      claim.setInt(3, config.pagesPerHost());
      claim.setLong(4, config.lease().toMillis());
      claim.setLong(5, config.lease().toMillis());
      try (ResultSet rows = claim.executeQuery()) {
        List<Lease> leases = new ArrayList<>();
        while (rows.next()) {
          leases.add(lease(rows, until));
        }
        return leases;
      }
    }
  }

  private static Lease lease(ResultSet row, Instant until) throws SQLException {
    return new Lease(
        row.getString("url"),
        row.getString("host"),
        row.getLong("lease"),
        until,
        row.getString("source_id"),
        row.getLong("revision"),
        row.getInt("depth"),
        row.getBoolean("seed"),
        row.getBoolean("list"),
        row.getInt("hops"),
        row.getBoolean("visited"),
        row.getInt("attempts"),
        row.getInt("blocks"),
        row.getString("etag"),
        row.getString("last_modified"),
        row.getString("content_hash"),
        row.getInt("missing"),
        instant(row.getTimestamp("missing_since")),
        row.getBoolean("gone"),
        duration(row.getObject("revisit_ms", Long.class)),
        Parts.read(row.getString("parts")),
        listVisits(row));
  }

  private static ListVisits listVisits(ResultSet row) throws SQLException {
    Instant whole = instant(row.getTimestamp("whole_at"));
    return whole == null ? null : new ListVisits(whole, instant(row.getTimestamp("read_at")));
  }

  private static Duration duration(Long millis) {
    return millis == null ? null : Duration.ofMillis(millis);
  }

  private static Instant instant(Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
