package org.openlocaloffer.moderation.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.openlocaloffer.contracts.config.Sources;
import org.openlocaloffer.contracts.source.CrawlReport;
import org.openlocaloffer.contracts.source.Source;
import org.openlocaloffer.contracts.wire.Codec;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.moderation.publish.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the crawler looks. Every change goes to it through the outbox. */
@Component
@Transactional
public class SourceRegistry {
  private static final Logger LOG = LoggerFactory.getLogger(SourceRegistry.class);

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final Clock clock;

  SourceRegistry(JdbcClient jdbc, Outbox outbox, Clock clock) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Reads the sources that are new in the file, or changed there; see {@link Origin#merged}. */
  public void importFrom(Sources file) {
    long read = file.sources().stream().filter(this::importOne).count();
    LOG.info("sources.yaml: {} sources, {} of them new or changed", file.sources().size(), read);
  }

  private boolean importOne(Source file) {
    boolean fresh =
        jdbc.sql(
                    "insert into source (id, body, imported) values (:id, :body::jsonb,"
                        + " :body::jsonb) on conflict do nothing")
                .param("id", file.id())
                .param("body", json(file))
                .update()
            == 1;
    if (fresh) {
      outbox.put(Topic.SOURCES, file.id(), file);
      return true;
    }
    SourceHealth known = locked(file.id()).orElseThrow();
    if (file.equals(known.origin().imported())) {
      return false;
    }
    Source merged = known.origin().merged(known.source(), file);
    jdbc.sql("update source set imported = ?::jsonb where id = ?")
        .param(json(file))
        .param(file.id())
        .update();
    return save(known.source(), merged);
  }

  /**
   * Adds a source under an id made from its name.
   *
   * @param by the account
   * @return as it was added
   */
  public Source add(Source wanted, String by) {
    Source added =
        SourceId.of(wanted.name())
            .map(wanted::called)
            .filter(source -> insert(source, by))
            .findFirst()
            .orElseThrow();
    outbox.put(Topic.SOURCES, added.id(), added);
    LOG.info("source {} added by {}", added.id(), by);
    return added;
  }

  private boolean insert(Source source, String by) {
    return jdbc.sql(
                """
                insert into source (id, body, edited_by, edited_at) values (?, ?::jsonb, ?, ?)
                on conflict do nothing
                """)
            .param(source.id())
            .param(json(source))
            .param(by)
            .param(clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /**
   * Changes what a source is. Whether it is paused, and which private addresses it may have, stays.
   *
   * @param seen as it was when the change was begun
   * @param by the account
   * @return as it is now; empty where there is none of that id
   * @throws SourceConflict where it is no longer as it was seen
   */
  public Optional<Source> change(Source wanted, Source seen, String by) {
    return locked(wanted.id()).map(now -> change(now, wanted, seen, by));
  }

  private Source change(SourceHealth now, Source wanted, Source seen, String by) {
    if (!Origin.sameButForPause(now.source(), seen)) {
      throw new SourceConflict(now);
    }
    Source changed =
        wanted.pausedOrNot(now.source().paused()).allowing(now.source().privateHosts());
    if (save(now.source(), changed)) {
      jdbc.sql("update source set edited_by = ?, edited_at = ? where id = ?")
          .param(by)
          .param(clock.instant().atOffset(ZoneOffset.UTC))
          .param(changed.id())
          .update();
      LOG.info("source {} changed by {}", changed.id(), by);
    }
    return changed;
  }

  /**
   * Stops fetching from the source, or goes on.
   *
   * @param by the account
   * @return the source as it is now; empty where there is none of that id
   */
  public Optional<Source> pause(String id, boolean paused, String by) {
    return locked(id)
        .map(
            known -> {
              Source changed = known.source().pausedOrNot(paused);
              if (save(known.source(), changed)) {
                LOG.info("source {} {} by {}", id, paused ? "paused" : "resumed", by);
              }
              return changed;
            });
  }

  /** Whether there was anything to save. */
  private boolean save(Source before, Source after) {
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

  /** Keeps the report unless a later one is known; reports of unknown sources are passed over. */
  public void record(CrawlReport report) {
    jdbc.sql(
            """
            update source set report = :report::jsonb where id = :id
            and (report is null or (report->>'at')::timestamptz <= :at::timestamptz)
            """)
        .param("report", new String(Codec.write(report), UTF_8))
        .param("id", report.sourceId())
        .param("at", report.at().toString())
        .update();
  }

  /** All of them, by name. */
  @Transactional(readOnly = true)
  public List<SourceHealth> all() {
    return jdbc.sql("select * from source order by lower(body->>'name'), id")
        .query(SourceRegistry::health)
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<SourceHealth> find(String id) {
    return jdbc.sql("select * from source where id = ?")
        .param(id)
        .query(SourceRegistry::health)
        .optional();
  }

  private Optional<SourceHealth> locked(String id) {
    return jdbc.sql("select * from source where id = ? for update")
        .param(id)
        .query(SourceRegistry::health)
        .optional();
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

  private static String json(Source source) {
    return new String(Codec.write(source), UTF_8);
  }
}
