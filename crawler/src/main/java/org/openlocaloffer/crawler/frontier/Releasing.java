package org.openlocaloffer.crawler.frontier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.openlocaloffer.crawler.frontier.lease.Lease;

/**
 * Gives leases back before they run out: their pages are due at once. A host stays locked while
 * other pages of the claim are still being fetched; else it is unlocked after its pause, or after
 * the time that it asked for meanwhile.
 */
final class Releasing {
  private static final String RELEASE =
      """
      with given as (
        select * from unnest(?::text[], ?::text[], ?::bigint[], ?::int[]) as l(url, host, token, blocks)
      ), freed as (
        update page p set lease = null, due_at = now() from given l where p.url = l.url and p.lease = l.token
      )
      update host h
      set free_at = greatest(now() + h.delay_ms * interval '1 ms', case when h.blocks > g.blocks then h.free_at end),
          due_at = least(h.due_at, now())
      from (select distinct host, token, blocks from given) g
      where h.name = g.host and h.lease = g.token
        and not exists (select from page p where p.host = h.name and p.lease = g.token and p.url not in (select url from given))
      """;

  private final Connection connection;

  Releasing(Connection connection) {
    this.connection = connection;
  }

  /**
   * In one transaction of the caller. Those that were stored meanwhile, or passed to another, stay
   * as they are.
   *
   * @return how many hosts are free again
   */
  int release(List<Lease> leases) throws SQLException {
    new RowLocks(connection)
        .hosts(leases.stream().map(lease -> new RowLocks.Host(lease.host(), Duration.ZERO)));
    try (PreparedStatement release = connection.prepareStatement(RELEASE)) {
      Columns columns = new Columns(release);
      columns.add("text", leases, Lease::url);
      columns.add("text", leases, Lease::host);
      columns.add("bigint", leases, Lease::token);
      columns.add("int", leases, Lease::blocks);
      return release.executeUpdate();
    }
  }
}
