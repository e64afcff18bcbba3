package org.openlocaloffer.moderation.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.openlocaloffer.contracts.listing.Approval;
import org.openlocaloffer.contracts.listing.Listing;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.moderation.item.State;
import org.openlocaloffer.moderation.listing.AcceptedItem;

/** Rows of the log as records, and back. */
final class DecisionRows {
  private DecisionRows() {}

  static Decision decision(ResultSet row, int number) throws SQLException {
    return new Decision(
        row.getLong("id"),
        item(row),
        listing(row),
        Action.valueOf(row.getString("action")),
        new Actor(Approval.Via.valueOf(row.getString("via")), row.getString("actor")),
        row.getTimestamp("at").toInstant(),
        row.getString("reason"),
        row.getString("note"),
        row.getObject("undoes", Long.class),
        row.getObject("batch", UUID.class));
  }

  private static Decision.ItemChange item(ResultSet row) throws SQLException {
    UUID id = row.getObject("item_id", UUID.class);
    return id == null
        ? null
        : new Decision.ItemChange(
            id,
            row.getInt("item_version"),
            State.valueOf(row.getString("state_before")),
            State.valueOf(row.getString("state_after")),
            row.getObject("previous_id", Long.class));
  }

  private static Decision.ListingChange listing(ResultSet row) throws SQLException {
    UUID id = row.getObject("listing_id", UUID.class);
    return id == null
        ? null
        : new Decision.ListingChange(
            id,
            row.getInt("listing_version"),
            read(row, "listing_before", Listing.class),
            read(row, "listing_after", Listing.class),
            accepted(row, "accepted_before"),
            accepted(row, "accepted_after"),
            row.getObject("previous_on_listing", Long.class));
  }

  private static List<AcceptedItem> accepted(ResultSet row, String column) throws SQLException {
    AcceptedItem[] items = read(row, column, AcceptedItem[].class);
    return items == null ? List.of() : List.of(items);
  }

  private static <T> T read(ResultSet row, String column, Class<T> type) throws SQLException {
    byte[] json = row.getBytes(column);
    return json == null ? null : Codec.read(json, type);
  }

  static String json(Object record) {
    return record == null ? null : new String(Codec.write(record), UTF_8);
  }
}
