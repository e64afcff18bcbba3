package org.openlocaloffer.moderation.item;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.moderation.proposal.ListingProposal;

/** Rows of the item tables as records, and back. */
public final class ItemRows {
  /** All of an item but its content, which may be long. */
  public static final String SELECT =
      "select id, url, host, path, source_id, title, state, version, queue_rank,"
          + " summary,"
          + " content_hash, found_at, first_seen, last_seen, gone_at, changed, decision_id,"
          + " decided_by, decided_at from item ";

  private ItemRows() {}

  public static Item item(ResultSet row, int number) throws SQLException {
    return new Item(
        row.getObject("id", UUID.class),
        row.getString("url"),
        row.getString("host"),
        row.getString("path"),
        row.getString("source_id"),
        row.getString("title"),
        row.getString("summary"),
        State.valueOf(row.getString("state")),
        row.getInt("version"),
        row.getInt("queue_rank"),
        row.getString("content_hash"),
        instant(row, "found_at"),
        instant(row, "first_seen"),
        instant(row, "last_seen"),
        instant(row, "gone_at"),
        row.getBoolean("changed"),
        row.getObject("decision_id", Long.class),
        row.getString("decided_by"),
        instant(row, "decided_at"));
  }

  static Content content(ResultSet row, int number) throws SQLException {
    return new Content(
        row.getString("content_hash"),
        row.getString("title"),
        row.getString("language"),
        row.getString("text"),
        row.getString("snapshot"),
        Codec.read(row.getBytes("proposal"), ListingProposal.class),
        instant(row, "found_at"),
        row.getLong("terms_revision"));
  }

  static String json(Object record) {
    return record == null ? null : new String(Codec.write(record), UTF_8);
  }

  public static OffsetDateTime time(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
