package org.openlocaloffer.moderation.taxonomy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.openlocaloffer.contracts.wire.Codec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words as stored, the whole of each as one document. */
@Component
class VocabularyRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  VocabularyRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * One part as it stands.
   *
   * @param imported as its file had it last
   * @param editedBy null where nobody changed it on the screen since
   */
  record Row<T>(long revision, T body, T imported, String editedBy, Instant editedAt) {}

  /** 0 where there is none yet. */
  long revision(String key) {
    return jdbc.sql("select coalesce(max(revision), 0) from vocabulary where key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }

  <T> Optional<Row<T>> find(String key, Class<T> type) {
    return find(key, type, "");
  }

  /** Nobody else changes it until the transaction ends. */
  <T> Optional<Row<T>> lock(String key, Class<T> type) {
    return find(key, type, " for update");
  }

  private <T> Optional<Row<T>> find(String key, Class<T> type, String lock) {
    return jdbc.sql("select * from vocabulary where key = ?" + lock)
        .param(key)
        .query((row, number) -> row(row, type))
        .optional();
  }

  private static <T> Row<T> row(ResultSet row, Class<T> type) throws SQLException {
    var edited = row.getTimestamp("edited_at");
    return new Row<>(
        row.getLong("revision"),
        Codec.read(row.getBytes("body"), type),
        Codec.read(row.getBytes("imported"), type),
        row.getString("edited_by"),
        edited == null ? null : edited.toInstant());
  }

  /**
   * @return false where there is one already
   */
  boolean insert(String key, Object body) {
    return jdbc.sql(
                """
                insert into vocabulary (key, revision, body, imported)
                values (:key, 1, :body::jsonb, :body::jsonb) on conflict do nothing
                """)
            .param("key", key)
            .param("body", json(body))
            .update()
        == 1;
  }

  /** Remembers what the file says. */
  void imported(String key, Object file) {
    jdbc.sql("update vocabulary set imported = ?::jsonb where key = ?")
        .param(json(file))
        .param(key)
        .update();
  }

  /**
   * @param by the account; null where the file says so
   * @return the new revision
   */
  long update(String key, Object body, String by) {
    return jdbc.sql(
            """
            update vocabulary set revision = revision + 1, body = :body::jsonb, edited_by = :by,
              edited_at = :at
            where key = :key returning revision
            """)
        .param("key", key)
        .param("body", json(body))
        .param("by", by)
        .param("at", by == null ? null : clock.instant().atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  private static String json(Object record) {
    return new String(Codec.write(record), UTF_8);
  }
}
