package org.openlocaloffer.crawler.frontier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openlocaloffer.crawler.frontier.lease.Link;
import org.openlocaloffer.crawler.frontier.lease.Outcome;

/**
 * Stores addresses that become known: each once, for the source that offers it first, as far as the
 * source's budget goes. A page that is known already is due at once, unless it is being fetched,
 *
 * <ul>
 *   <li>if its source now names it as a seed, or as a list where it was a page, or the reverse;
 *   <li>if the link says that it is to be visited again;
 *   <li>if it turns out to lie nearer to the seeds and its links were too deep before (if they were
 *       not, they are read with its next visit);
 *   <li>if its site says that it was modified since the last visit, but no sooner after that visit
 *       than its source allows: a site that says so every time gains nothing by it.
 * </ul>
 */
public final class NewPages {
  /** A page that a source would like to know of. */
  public record Offer(String sourceId, Link link, boolean seed) {
    static List<Offer> of(List<Outcome> outcomes) {
      return outcomes.stream()
          .flatMap(o -> o.links().stream().map(l -> new Offer(o.lease().sourceId(), l, false)))
          .toList();
    }
  }

  private static final String INSERT =
      """
      with named as materialized (
        select o.*, p.url is not null as known, p.source_id = o.source_id as own, p.seed as was_seed, p.list as was_list, p.depth as was_depth,
               coalesce(o.modified > p.visited_at, false) as stale
        from unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::boolean[], ?::boolean[], ?::int[], ?::boolean[], ?::timestamptz[])
               with ordinality as o(source_id, url, host, depth, seed, list, hops, again, modified, place)
        left join page p on p.url = o.url
      ), raised as (
        update page p set seed = true, depth = 0, hops = 0, list = o.list, due_at = now(), etag = null, last_modified = null
        from (select distinct on (url) * from named where seed and own and (not was_seed or list <> was_list)
              order by url, place) o
        join source s on s.id = o.source_id
        where p.url = o.url and s.active
        returning p.host
      ), renewed as (
        update page p
        set depth = least(p.depth, o.depth),
            etag = case when o.depth < p.depth then null else p.etag end,
            last_modified = case when o.depth < p.depth then null else p.last_modified end,
            due_at = case when p.lease is null and (o.again or p.visited and p.depth >= s.max_depth and o.depth < p.depth)
                     then least(p.due_at, now())
                     when p.lease is null and p.attempts = 0 and o.stale
                     then least(p.due_at, greatest(now(), p.visited_at + s.revisit_least))
                     else p.due_at end
        from (select url, source_id, min(depth) as depth, bool_or(again) as again, bool_or(stale) as stale from named
              where own and not seed and (again or stale or depth < was_depth) group by url, source_id) o
        join source s on s.id = o.source_id
        where p.url = o.url
              and (o.depth < p.depth or p.lease is null and p.due_at > now() and (o.again or p.due_at > p.visited_at + s.revisit_least))
        returning p.host
      ), offered as (
        select distinct on (o.url) o.* from named o
        where not known
        order by o.url, o.seed desc, o.depth, o.place
      ), fresh as (
        select o.*, row_number() over (partition by o.source_id order by o.seed desc, o.depth, o.place) > s.budget - s.known
                      as beyond
        from offered o join source s on s.id = o.source_id where s.active
      ), added as (
        insert into page (url, host, source_id, depth, seed, list, hops, due_at)
        select url, host, source_id, depth, seed, list, hops, now() from fresh where not beyond
        on conflict do nothing
        returning host, source_id
      ), woken as (
        update host h set due_at = least(h.due_at, now())
        from (select host from added union select host from raised union select host from renewed) a where h.name = a.host
      ), counted as (
        update source s set known = known + a.amount
        from (select source_id, count(*) as amount from added group by source_id) a where s.id = a.source_id
      )
      select source_id, count(*) from fresh where beyond group by source_id
      """;

  private final Connection connection;

  public NewPages(Connection connection) {
    this.connection = connection;
  }

  /**
   * Sources and hosts must be locked.
   *
   * @return how many each source's budget refused, for those where it did
   */
  public Map<String, Long> insert(List<Offer> offers) throws SQLException {
    if (offers.isEmpty()) {
      return Map.of();
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      Columns columns = new Columns(insert);
      columns.add("text", offers, Offer::sourceId);
      columns.add("text", offers, o -> o.link().url());
      columns.add("text", offers, o -> o.link().host());
      columns.add("int", offers, o -> o.link().depth());
      columns.add("boolean", offers, Offer::seed);
      columns.add("boolean", offers, o -> o.link().list());
      columns.add("int", offers, o -> o.link().hops());
      columns.add("boolean", offers, o -> o.link().again());
      columns.add("timestamptz", offers, o -> o.link().modified());
      Map<String, Long> beyond = new HashMap<>();
      try (ResultSet rows = insert.executeQuery()) {
        while (rows.next()) {
          beyond.put(rows.getString(1), rows.getLong(2));
        }
      }
      return beyond;
    }
  }
}
