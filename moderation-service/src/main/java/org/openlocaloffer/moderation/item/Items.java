package org.openlocaloffer.moderation.item;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items. Methods that change one must be called in a transaction that has locked its row. */
@Component
public class Items {
  private final JdbcClient jdbc;

  Items(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Item> find(UUID id) {
    return jdbc.sql(ItemRows.SELECT + "where id = ?").param(id).query(ItemRows::item).optional();
  }

  /** Reads the item and locks its row until this transaction ends. */
  public Optional<Item> lock(UUID id) {
    return jdbc.sql(ItemRows.SELECT + "where id = ? for update")
        .param(id)
        .query(ItemRows::item)
        .optional();
  }

  /**
   * Locks the rows of those items that exist, always in the order of their ids, so that two
   * transactions that want many never deadlock.
   */
  public void lock(Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      jdbc.sql("select id from item where id in (:ids) order by id for update")
          .param("ids", ids)
          .query(UUID.class)
          .list();
    }
  }

  /** What the item's page said when it was proposed. */
  public Content content(UUID id) {
    return jdbc.sql(
            """
            select content_hash, title, language, text, snapshot, found_at, proposal, terms_revision
            from item where id = ?
            """)
        .param(id)
        .query(ItemRows::content)
        .single();
  }

  /** What the item's page says by now, where that differs from what was decided about. */
  public Optional<Content> newerContent(UUID id) {
    return jdbc.sql("select *, 0 as terms_revision from newer_content where item_id = ?")
        .param(id)
        .query(ItemRows::content)
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

  /** Waiting items of a site whose path begins so, in the order of the queue. */
  public List<Item> waitingAt(String host, String path, int limit) {
    return jdbc.sql(
            ItemRows.SELECT
                + """
                where state = 'WAITING' and host = ? and starts_with(path, ?)
                order by queue_rank, first_seen, id limit ?
                """)
        .param(host)
        .param(path)
        .param(limit)
        .query(ItemRows::item)
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

  /** The item stands so from now on; the version rises by one. */
  public void decided(UUID id, Standing standing) {
    jdbc.sql(
            """
            update item set state = :state, version = version + 1, decision_id = :decision,
              decided_by = :by, decided_at = :at
            where id = :id
            """)
        .param("id", id)
        .param("state", standing.state().name())
        .param("decision", standing.decisionId())
        .param("by", standing.by())
        .param("at", ItemRows.time(standing.at()))
        .update();
  }

  /**
   * How an item stands after a decision on it, or on a listing that it feeds.
   *
   * @param decisionId the one on the item itself that holds now; null where none does
   * @param by who made it stand so; null where nobody did
   * @param at when; null where nobody did
   */
  public record Standing(State state, Long decisionId, String by, Instant at) {}

  /** Counts of a site's items by state. */
  public record SiteHistory(long waiting, long approved, long rejected) {}
}
