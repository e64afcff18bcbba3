package org.openlocaloffer.moderation.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openlocaloffer.moderation.decision.Decision.ItemChange;
import org.openlocaloffer.moderation.decision.Decision.ListingChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Every decision ever made, oldest first by id. The database refuses to change one. */
@Component
public class DecisionLog {
  /** Is it the one that holds now on all that it names, so that it can be undone? */
  private static final String HOLDS =
      "(d.item_id is null or i.decision_id = d.id) and (d.listing_id is null or l.decision_id ="
          + " d.id)";

  private static final String JOINED =
      " from decision d left join item i on i.id = d.item_id"
          + " left join listing l on l.id = d.listing_id ";

  private static final String ENTRY =
      "select d.*, coalesce(i.title, d.listing_after ->> 'name', d.listing_before ->> 'name')"
          + " as title, ("
          + HOLDS
          + ") as holds"
          + JOINED;

  private final JdbcClient jdbc;

  DecisionLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Decision> find(long id) {
    return jdbc.sql("select * from decision where id = ?")
        .param(id)
        .query(DecisionRows::decision)
        .optional();
  }

  /** The decisions on an item and on the listings that it feeds, newest first, at most 100. */
  public List<Decision> of(UUID itemId) {
    return jdbc.sql(
            """
            select * from decision where item_id = :item or listing_id in
              (select listing_id from listing_item where item_id = :item)
            order by id desc limit 100
            """)
        .param("item", itemId)
        .query(DecisionRows::decision)
        .list();
  }

  /** A listing's decisions, newest first, at most 100. */
  public List<Decision> ofListing(UUID listingId) {
    return jdbc.sql("select * from decision where listing_id = ? order by id desc limit 100")
        .param(listingId)
        .query(DecisionRows::decision)
        .list();
  }

  /**
   * The newest of the decisions that hold on an item and on the listings that it feeds; whether it
   * can be undone is for its entry to say.
   */
  public Optional<Entry> lastOn(UUID itemId) {
    return jdbc.sql(
            ENTRY
                + """
                where d.id in (
                  select decision_id from item where id = :item
                  union select decision_id from listing join listing_item on listing_id = listing.id
                    where item_id = :item)
                order by d.id desc limit 1
                """)
        .param("item", itemId)
        .query(DecisionLog::entry)
        .optional();
  }

  /** A decision with what it is about. */
  public Optional<Entry> entry(long id) {
    return jdbc.sql(ENTRY + "where d.id = ?").param(id).query(DecisionLog::entry).optional();
  }

  /** The decisions of one click, oldest first. */
  public List<Decision> batch(UUID batch) {
    return jdbc.sql("select * from decision where batch = ? order by id")
        .param(batch)
        .query(DecisionRows::decision)
        .list();
  }

  /** How many decisions of one click still hold, so that they can be undone. */
  public int holding(UUID batch) {
    return jdbc.sql("select count(*)" + JOINED + "where d.batch = ? and " + HOLDS)
        .param(batch)
        .query(Integer.class)
        .single();
  }

  /**
   * Newest first, with what they are about.
   *
   * @param before only older ones than this id
   */
  public List<Entry> page(long before, int size) {
    return jdbc.sql(ENTRY + "where d.id < ? order by d.id desc limit ?")
        .param(before)
        .param(size)
        .query(DecisionLog::entry)
        .list();
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        DecisionRows.decision(row, number), row.getString("title"), row.getBoolean("holds"));
  }

  /**
   * A decision with what it is about.
   *
   * @param title of the item, else the listing's name
   * @param holds is it the one that holds now, so that it can be undone?
   */
  public record Entry(Decision decision, String title, boolean holds) {}

  /** Writes the decision and gives its id. */
  long append(Decision d) {
    StatementSpec insert =
        jdbc.sql(
                """
                insert into decision (item_id, item_version, action, via, actor, at, reason, note,
                  state_before, state_after, previous_id, listing_id, listing_version,
                  listing_before, listing_after, accepted_before, accepted_after,
                  previous_on_listing, undoes, batch)
                values (:item, :itemVersion, :action, :via, :actor, :at, :reason, :note,
                  :stateBefore, :stateAfter, :previous, :listing, :listingVersion,
                  :before::jsonb, :after::jsonb, :acceptedBefore::jsonb, :acceptedAfter::jsonb,
                  :previousOnListing, :undoes, :batch)
                returning id
                """)
            .param("action", d.action().name())
            .param("via", d.actor().via().name())
            .param("actor", d.actor().name())
            .param("at", d.at().atOffset(ZoneOffset.UTC))
            .param("reason", d.reason())
            .param("note", d.note())
            .param("undoes", d.undoes())
            .param("batch", d.batch());
    return withListing(withItem(insert, d.item()), d.listing()).query(Long.class).single();
  }

  private static StatementSpec withItem(StatementSpec insert, ItemChange item) {
    boolean none = item == null;
    return insert
        .param("item", none ? null : item.id())
        .param("itemVersion", none ? null : item.version())
        .param("stateBefore", none ? null : item.before().name())
        .param("stateAfter", none ? null : item.after().name())
        .param("previous", none ? null : item.previous());
  }

  private static StatementSpec withListing(StatementSpec insert, ListingChange listing) {
    boolean none = listing == null;
    return insert
        .param("listing", none ? null : listing.id())
        .param("listingVersion", none ? null : listing.version())
        .param("before", none ? null : DecisionRows.json(listing.before()))
        .param("after", none ? null : DecisionRows.json(listing.after()))
        .param("acceptedBefore", none ? null : DecisionRows.json(listing.acceptedBefore()))
        .param("acceptedAfter", none ? null : DecisionRows.json(listing.acceptedAfter()))
        .param("previousOnListing", none ? null : listing.previous());
  }
}
