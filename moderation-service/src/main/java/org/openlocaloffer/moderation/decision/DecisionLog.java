package org.openlocaloffer.moderation.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openlocaloffer.contracts.listing.Approval;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.moderation.triage.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every decision ever made, oldest first by id. The database refuses to change one. */
@Component
public class DecisionLog {
  private final JdbcClient jdbc;

  DecisionLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Decision> find(long id) {
    return jdbc.sql("select * from decision where id = ?")
        .param(id)
        .query(DecisionLog::decision)
        .optional();
  }

  /** An item's decisions, newest first. */
  public List<Decision> of(UUID itemId) {
    return jdbc.sql("select * from decision where item_id = ? order by id desc limit 100")
        .param(itemId)
        .query(DecisionLog::decision)
        .list();
  }

  /** The decisions of one click, oldest first. */
  public List<Decision> batch(UUID batch) {
    return jdbc.sql("select * from decision where batch = ? order by id")
        .param(batch)
        .query(DecisionLog::decision)
        .list();
  }

  /** How many decisions of one click still hold, so that they can be undone. */
  public int holding(UUID batch) {
    return jdbc.sql(
            """
            select count(*) from decision d join item i on i.id = d.item_id and i.decision_id = d.id
            where d.batch = ?
            """)
        .param(batch)
        .query(Integer.class)
        .single();
  }

  /**
   * Newest first, with the items' titles.
   *
   * @param before only older ones than this id
   */
  public List<Entry> page(long before, int size) {
    return jdbc.sql(
            """
            select d.*, i.title, i.url, i.decision_id as holds
            from decision d join item i on i.id = d.item_id
            where d.id < ? order by d.id desc limit ?
            """)
        .param(before)
        .param(size)
        .query(
            (row, number) ->
                new Entry(
                    decision(row, number),
                    row.getString("title"),
                    row.getString("url"),
                    row.getLong("holds") == row.getLong("id")))
        .list();
  }

  /**
   * A decision with its item.
   *
   * @param holds is it the one that holds now, so that it can be undone?
   */
  public record Entry(Decision decision, String title, String url, boolean holds) {}

  /** Writes the decision and gives its id. */
  long append(Decision d) {
    return jdbc.sql(
            """
            insert into decision (item_id, item_version, action, via, actor, at, reason, note,
              state_before, state_after, listing_before, listing_after, previous_id, undoes, batch)
            values (:item, :version, :action, :via, :actor, :at, :reason, :note,
              :before, :after, :listingBefore::jsonb, :listingAfter::jsonb, :previous, :undoes,
              :batch)
            returning id
            """)
        .param("item", d.itemId())
        .param("version", d.itemVersion())
        .param("action", d.action().name())
        .param("via", d.actor().via().name())
        .param("actor", d.actor().name())
        .param("at", d.at().atOffset(ZoneOffset.UTC))
        .param("reason", d.reason())
        .param("note", d.note())
        .param("before", d.before().name())
        .param("after", d.after().name())
        .param("listingBefore", json(d.listingBefore()))
        .param("listingAfter", json(d.listingAfter()))
        .param("previous", d.previousId())
        .param("undoes", d.undoes())
        .param("batch", d.batch())
        .query(Long.class)
        .single();
  }

  private static Decision decision(ResultSet row, int number) throws SQLException {
    return new Decision(
        row.getLong("id"),
        row.getObject("item_id", UUID.class),
        row.getInt("item_version"),
        Action.valueOf(row.getString("action")),
        new Actor(Approval.Via.valueOf(row.getString("via")), row.getString("actor")),
        row.getTimestamp("at").toInstant(),
        row.getString("reason"),
        row.getString("note"),
        State.valueOf(row.getString("state_before")),
        State.valueOf(row.getString("state_after")),
        listing(row, "listing_before"),
        listing(row, "listing_after"),
        row.getObject("previous_id", Long.class),
        row.getObject("undoes", Long.class),
        row.getObject("batch", UUID.class));
  }

  private static Listing listing(ResultSet row, String column) throws SQLException {
    byte[] json = row.getBytes(column);
    return json == null ? null : Codec.read(json, Listing.class);
  }

  private static String json(Listing listing) {
    return listing == null ? null : new String(Codec.write(listing), UTF_8);
  }
}
