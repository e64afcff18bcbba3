package org.openlocaloffer.moderation.triage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.moderation.triage.proposal.ListingProposal;

/** Rows of the item tables as records, and back. */
final class Rows {
  /** All of an item but its content, which may be long. */
  static final String SELECT =
      "select id, url, host, path, source_id, title, state, version, queue_rank,"
          + " case when listing is null then summary else listing ->> 'summary' end as summary,"
          + " content_hash, found_at, first_seen, last_seen, gone_at, changed, decision_id,"
          + " decided_by, decided_at, revision from item ";

  private Rows() {}

  static Item item(ResultSet row, int number) throws SQLException {
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
        instant(row, "decided_at"),
        row.getLong("revision"));
  }

  static Content content(ResultSet row, int number) throws SQLException {
    return new Content(
        row.getString("content_hash"),
        row.getString("title"),
        row.getString("language"),
        row.getString("text"),
        row.getString("snapshot"),
        Codec.read(row.getBytes("proposal"), ListingProposal.class),
        instant(row, "found_at"));
  }

  static String json(Object record) {
    return record == null ? null : new String(Codec.write(record), UTF_8);
  }

  static OffsetDateTime time(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
