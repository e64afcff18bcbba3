package org.openlocaloffer.crawler.frontier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.crawler.frontier.lease.Outcome;

/**
 * Counts redirects that lead back to where they began. No single page of such a circle looks wrong,
 * so they are found in the table.
 */
final class RedirectLoops {
  private static final String CIRCLES =
      """
      with recursive trail as (
        select p.source_id, p.url as start, p.redirect_to as at, 1 as hops
        from page p where p.url = any(?) and p.redirect_to is not null
        union all
        select t.source_id, t.start, p.redirect_to, t.hops + 1
        from trail t join page p on p.url = t.at
        where t.at <> t.start and p.redirect_to is not null and t.hops < 10
      )
      select source_id, count(distinct start) from trail where at = start group by source_id
      """;

  private final Connection connection;

  RedirectLoops(Connection connection) {
    this.connection = connection;
  }

  /** How many of these pages close a circle, for each source; the pages must be stored. */
  Map<String, Long> count(List<Outcome> outcomes) throws SQLException {
    List<String> redirects =
        outcomes.stream()
            .filter(o -> o.state().redirectTo() != null)
            .map(o -> o.lease().url())
            .toList();
    Map<String, Long> circles = new HashMap<>();
    if (redirects.isEmpty()) {
      return circles;
    }
    try (PreparedStatement select = connection.prepareStatement(CIRCLES)) {
      new Columns(select).add("text", redirects, url -> url);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          circles.put(row.getString(1), row.getLong(2));
        }
      }
    }
    return circles;
  }
}
