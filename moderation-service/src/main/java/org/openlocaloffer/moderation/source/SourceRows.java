package org.openlocaloffer.moderation.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.moderation.publish.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sources as stored. What is written here is told to the crawler in the same transaction. */
@Component
class SourceRows {
  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final Clock clock;

  SourceRows(JdbcClient jdbc, Outbox outbox, Clock clock) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** By name. */
  List<SourceHealth> all() {
    return jdbc.sql("select * from source order by lower(body->>'name'), id")
        .query(SourceRows::health)
        .list();
  }

  Optional<SourceHealth> find(String id) {
    return jdbc.sql("select * from source where id = ?")
        .param(id)
        .query(SourceRows::health)
        .optional();
  }

  /** Nobody else changes it until the transaction ends. */
  Optional<SourceHealth> locked(String id) {
    return jdbc.sql("select * from source where id = ? for update")
        .param(id)
        .query(SourceRows::health)
        .optional();
  }

  /**
   * @param imported null where the file does not name it
   * @return false where the id is taken
   */
  boolean insert(Source source, Source imported) {
    boolean fresh =
        jdbc.sql(
                    """
                    insert into source (id, body, imported) values (?, ?::jsonb, ?::jsonb)
                    on conflict do nothing
                    """)
                .param(source.id())
                .param(json(source))
                .param(json(imported))
                .update()
            == 1;
    if (fresh) {
      outbox.put(Topic.SOURCES, source.id(), source);
    }
    return fresh;
  }

  /**
   * @return false where it says the same already
   */
  boolean update(Source before, Source after) {
    if (after.equals(before)) {
      return false;
    }
    jdbc.sql("update source set body = ?::jsonb where id = ?")
        .param(json(after))
        .param(after.id())
        .update();
    outbox.put(Topic.SOURCES, after.id(), after);
    return true;
  }

  /** Remembers what the file says. */
  void imported(Source file) {
    jdbc.sql("update source set imported = ?::jsonb where id = ?")
        .param(json(file))
        .param(file.id())
        .update();
  }

  /** Remembers who changed it on the screen, just now. */
  void edited(String id, String by) {
    jdbc.sql("update source set edited_by = ?, edited_at = ? where id = ?")
        .param(by)
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .param(id)
        .update();
  }

  /** Forgets who changed it on the screen: the file did so since. */
  void followed(String id) {
    jdbc.sql("update source set edited_by = null, edited_at = null where id = ?")
        .param(id)
        .update();
  }

  /** Keeps the report unless a later one is known; reports of unknown sources are passed over. */
  void reported(CrawlReport report) {
    jdbc.sql(
            """
            update source set report = :report::jsonb where id = :id
            and (report is null or (report->>'at')::timestamptz <= :at::timestamptz)
            """)
        .param("report", json(report))
        .param("id", report.sourceId())
        .param("at", report.at().toString())
        .update();
  }

  private static SourceHealth health(ResultSet row, int number) throws SQLException {
    Timestamp edited = row.getTimestamp("edited_at");
    return new SourceHealth(
        read(row, "body", Source.class),
        read(row, "report", CrawlReport.class),
        new Origin(
            read(row, "imported", Source.class),
            row.getString("edited_by"),
            edited == null ? null : edited.toInstant()));
  }

  private static <T> T read(ResultSet row, String column, Class<T> type) throws SQLException {
    byte[] json = row.getBytes(column);
    return json == null ? null : Codec.read(json, type);
  }

  private static String json(Object record) {
    return record == null ? null : new String(Codec.write(record), UTF_8);
  }
}
