package org.openlocaloffer.moderation.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
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

  SourceRegistry(JdbcClient jdbc, Outbox outbox) {
    this.jdbc = jdbc;
    this.outbox = outbox;
  }

  /**
   * Takes over the sources that are new in the file, or that changed there and that nobody has
   * changed here. What staff changed stays.
   */
  public void importFrom(Sources file) {
    long taken = file.sources().stream().filter(this::importOne).count();
    LOG.info("sources.yaml: {} sources, {} of them new or changed", file.sources().size(), taken);
  }

  private boolean importOne(Source source) {
    int rows =
        jdbc.sql(
                """
                insert into source (id, body, imported) values (:id, :body::jsonb, :body::jsonb)
                on conflict (id) do update set body = excluded.body, imported = excluded.imported
                where source.body = source.imported and source.imported <> excluded.imported
                """)
            .param("id", source.id())
            .param("body", json(source))
            .update();
    if (rows == 1) {
      outbox.put(Topic.SOURCES, source.id(), source);
    }
    return rows == 1;
  }

  /**
   * Stops fetching from the source, or goes on.
   *
   * @return the source as it is now; empty where there is none of that id
   */
  public Optional<Source> pause(String id, boolean paused) {
    Optional<Source> found =
        jdbc.sql("select body from source where id = ? for update")
            .param(id)
            .query(SourceRegistry::source)
            .optional();
    return found.map(source -> save(paused(source, paused)));
  }

  private Source save(Source source) {
    jdbc.sql("update source set body = ?::jsonb where id = ?")
        .param(json(source))
        .param(source.id())
        .update();
    outbox.put(Topic.SOURCES, source.id(), source);
    return source;
  }

  private static Source paused(Source s, boolean paused) {
    return new Source(
        s.id(), s.name(), s.kind(), s.seeds(), s.scope(), s.budget(), paused, s.privateHosts());
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
    return jdbc.sql("select body, report from source order by lower(body->>'name'), id")
        .query(
            (row, number) -> {
              byte[] report = row.getBytes("report");
              return new SourceHealth(
                  source(row, number),
                  report == null ? null : Codec.read(report, CrawlReport.class));
            })
        .list();
  }

  private static Source source(ResultSet row, int number) throws SQLException {
    return Codec.read(row.getBytes("body"), Source.class);
  }

  private static String json(Source source) {
    return new String(Codec.write(source), UTF_8);
  }
}
