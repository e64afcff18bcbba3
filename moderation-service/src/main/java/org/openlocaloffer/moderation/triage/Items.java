package org.openlocaloffer.moderation.triage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.wire.Codec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items. What changes one expects to be called within a transaction that holds its row. */
@Component
public class Items {
  private final JdbcClient jdbc;

  Items(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Item> find(UUID id) {
    return jdbc.sql(Rows.SELECT + "where id = ?").param(id).query(Rows::item).optional();
  }

  /** The item, which nobody else may change until this transaction ends. */
  public Optional<Item> lock(UUID id) {
    return jdbc.sql(Rows.SELECT + "where id = ? for update").param(id).query(Rows::item).optional();
  }

  /**
   * Those of the items that there are, held as by {@link #lock(UUID)}. Always taken in the order of
   * their ids, so that two transactions that want many never wait for each other.
   */
  public void lock(Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      jdbc.sql("select id from item where id in (:ids) order by id for update")
          .param("ids", ids)
          .query(UUID.class)
          .list();
    }
  }

  /**
   * What the item's page said when it was proposed. The proposal is the published listing where
   * there is one, else what was read from the page.
   */
  public Content content(UUID id) {
    return jdbc.sql(
            """
            select content_hash, title, language, text, snapshot, found_at,
              coalesce(listing, proposal) as proposal
            from item where id = ?
            """)
        .param(id)
        .query(Rows::content)
        .single();
  }

  /** What the item's page says by now, where that differs from what was decided about. */
  public Optional<Content> newerContent(UUID id) {
    return jdbc.sql("select * from newer_content where item_id = ?")
        .param(id)
        .query(Rows::content)
        .optional();
  }

  /**
   * Which parts of the newer content differ, as candidates name them; empty where none is known.
   */
  public List<String> changedParts(UUID id) {
    return jdbc.sql("select unnest(changed) from newer_content where item_id = ?")
        .param(id)
        .query(String.class)
        .list();
  }

  /** The listing as it stands in the directory; empty where it does not. */
  public Optional<Listing> published(UUID id) {
    return jdbc.sql("select listing from item where id = ? and listing is not null")
        .param(id)
        .query((row, number) -> Codec.read(row.getBytes("listing"), Listing.class))
        .optional();
  }

  /** Waiting items of a site whose path begins so, in the order of the queue. */
  public List<Item> waitingAt(String host, String path, int limit) {
    return jdbc.sql(
            Rows.SELECT
                + """
                where state = 'WAITING' and host = ? and starts_with(path, ?)
                order by queue_rank, first_seen, id limit ?
                """)
        .param(host)
        .param(path)
        .param(limit)
        .query(Rows::item)
        .list();
  }

  /** What was decided about a site's other pages, as counts. */
  public SiteHistory history(String host) {
    return jdbc.sql(
            """
            select count(*) filter (where state = 'WAITING') as waiting,
                   count(*) filter (where state = 'APPROVED') as approved,
                   count(*) filter (where state = 'REJECTED') as rejected
            from item where host = ?
            """)
        .param(host)
        .query(SiteHistory.class)
        .single();
  }

  /** Writes what was decided, and never the page's proposal; the version rises by one. */
  public void decided(UUID id, Outcome outcome, Listing published) {
    jdbc.sql(
            """
            update item set state = :state, version = version + 1, decision_id = :decision,
              decided_by = :by, decided_at = :at, revision = :revision,
              listing = :listing::jsonb
            where id = :id
            """)
        .param("id", id)
        .param("state", outcome.state().name())
        .param("decision", outcome.decisionId())
        .param("by", outcome.by())
        .param("at", Rows.time(outcome.at()))
        .param("revision", outcome.revision())
        .param("listing", Rows.json(published))
        .update();
  }

  /**
   * How an item stands after a decision.
   *
   * @param decisionId the one that holds now; null with by and at where none does
   * @param revision of the listing published last
   */
  public record Outcome(State state, Long decisionId, String by, Instant at, long revision) {}

  /** Counts of a site's items by state. */
  public record SiteHistory(long waiting, long approved, long rejected) {}
}
