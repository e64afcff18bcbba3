package org.openlocaloffer.moderation.listing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.moderation.proposal.ListingProposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The listings. Methods that change one must be called in a transaction that has locked first the
 * rows of the items that feed it, then its own.
 */
@Component
public class Listings {
  private final JdbcClient jdbc;

  Listings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<KeptListing> find(UUID id) {
    return jdbc.sql("select * from listing where id = ?").param(id).query(this::kept).optional();
  }

  /** Reads the listing and locks its row until this transaction ends. */
  public Optional<KeptListing> lock(UUID id) {
    return jdbc.sql("select * from listing where id = ? for update")
        .param(id)
        .query(this::kept)
        .optional();
  }

  /** Those that the item feeds, in the directory or out of it; its own comes first. */
  public List<KeptListing> fedBy(UUID itemId) {
    return jdbc.sql(
            """
            select listing.* from listing join listing_item on listing_id = id
            where item_id = :item order by body is null, id <> :item, id
            """)
        .param("item", itemId)
        .query(this::kept)
        .list();
  }

  /**
   * Makes a listing that is not in the directory yet, and locks its row.
   *
   * @return as it was before, where there is one of that id
   */
  public KeptListing begin(UUID id) {
    jdbc.sql("insert into listing (id) values (?) on conflict do nothing").param(id).update();
    return lock(id).orElseThrow();
  }

  /** The listing stands so from now on; the version rises by one. */
  public void write(KeptListing listing) {
    jdbc.sql(
            """
            update listing set version = version + 1, revision = :revision, body = :body::jsonb,
              decision_id = :decision
            where id = :id
            """)
        .param("id", listing.id())
        .param("revision", listing.revision())
        .param("body", json(listing.body()))
        .param("decision", listing.decisionId())
        .update();
    jdbc.sql("delete from listing_item where listing_id = ?").param(listing.id()).update();
    int place = 1;
    for (AcceptedItem accepted : listing.accepted()) {
      insert(listing.id(), place++, accepted);
    }
  }

  private void insert(UUID id, int place, AcceptedItem accepted) {
    jdbc.sql(
            """
            insert into listing_item
              (listing_id, item_id, place, accepted, accepted_hash, accepted_at)
            values (?, ?, ?, ?::jsonb, ?, ?)
            """)
        .param(id)
        .param(accepted.itemId())
        .param(place)
        .param(json(accepted.proposal()))
        .param(accepted.hash())
        .param(accepted.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  private KeptListing kept(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    byte[] body = row.getBytes("body");
    return new KeptListing(
        id,
        row.getInt("version"),
        row.getLong("revision"),
        body == null ? null : Codec.read(body, Listing.class),
        row.getObject("decision_id", Long.class),
        accepted(id));
  }

  private List<AcceptedItem> accepted(UUID id) {
    return jdbc.sql("select * from listing_item where listing_id = ? order by place")
        .param(id)
        .query(
            (row, number) ->
                new AcceptedItem(
                    row.getObject("item_id", UUID.class),
                    Codec.read(row.getBytes("accepted"), ListingProposal.class),
                    row.getString("accepted_hash"),
                    row.getTimestamp("accepted_at").toInstant()))
        .list();
  }

  private static String json(Object record) {
    return record == null ? null : new String(Codec.write(record), UTF_8);
  }
}
