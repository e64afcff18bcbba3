package org.openlocaloffer.moderation.item;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What intake writes of an item. Nothing here touches a decision. */
@Component
public class Arrivals {
  private final JdbcClient jdbc;

  Arrivals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A page that nobody has seen yet begins to wait. */
  public void insert(UUID id, String url, String sourceId, Content content) {
    URI uri = address(url);
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    withContent(
            """
            insert into item (id, url, host, path, source_id, title, queue_rank, content_hash,
              language, text, snapshot, proposal, terms_revision, found_at, first_seen, last_seen)
            values (:id, :url, :host, :path, :source, :title, :rank, :hash,
              :language, :text, :snapshot, :proposal::jsonb, :terms, :at, :at, :at)
            """,
            id,
            content)
        .param("url", url)
        .param("host", uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT))
        .param("path", path + query)
        .param("source", sourceId)
        .param("terms", content.termsRevision())
        .param("rank", content.proposal().queueRank())
        .update();
  }

  /** An undecided page says something else: the proposal is made anew. */
  public void replace(UUID id, Content content) {
    withContent(
            """
            update item set version = version + 1, title = :title, queue_rank = :rank,
              content_hash = :hash, language = :language, text = :text, snapshot = :snapshot,
              proposal = :proposal::jsonb, terms_revision = :terms, found_at = :at,
              last_seen = :at, gone_at = null, changed = false
            where id = :id
            """,
            id,
            content)
        .param("terms", content.termsRevision())
        .param("rank", content.proposal().queueRank())
        .update();
    forgetNewer(id);
  }

  /**
   * A decided page says something else: kept beside what was decided.
   *
   * @param changed the parts that differ from what the page said last
   */
  public void keepNewer(UUID id, Content content, List<String> changed) {
    withContent(
            """
            insert into newer_content
              (item_id, content_hash, title, language, text, snapshot, proposal, found_at, changed)
            values (:id, :hash, :title, :language, :text, :snapshot, :proposal::jsonb, :at, :changed)
            on conflict (item_id) do update set content_hash = excluded.content_hash,
              title = excluded.title, language = excluded.language, text = excluded.text,
              snapshot = excluded.snapshot, proposal = excluded.proposal,
              found_at = excluded.found_at, changed = array(
                select distinct part from unnest(newer_content.changed || excluded.changed) part
                order by part)
            """,
            id,
            content)
        .param("changed", changed.toArray(String[]::new))
        .update();
    seen(id, content.at(), true);
  }

  /** The page still says, or says again, what is known of it. */
  public void unchanged(UUID id, Instant at) {
    forgetNewer(id);
    seen(id, at, false);
    compare(id);
  }

  /** A page that changed while it waited may feed a listing again that accepted less of it. */
  public void compare(UUID id) {
    jdbc.sql(
            """
            update item set changed = true where id = ? and state <> 'WAITING' and exists
              (select from listing_item where item_id = id and accepted_hash <> content_hash)
            """)
        .param(id)
        .update();
  }

  /** The page is missing. */
  public void gone(UUID id, Instant at) {
    jdbc.sql("update item set gone_at = coalesce(gone_at, :at) where id = :id")
        .param("at", ItemRows.time(at))
        .param("id", id)
        .update();
  }

  private void seen(UUID id, Instant at, boolean changed) {
    jdbc.sql("update item set last_seen = :at, gone_at = null, changed = :changed where id = :id")
        .param("at", ItemRows.time(at))
        .param("changed", changed)
        .param("id", id)
        .update();
  }

  private void forgetNewer(UUID id) {
    jdbc.sql("delete from newer_content where item_id = ?").param(id).update();
  }

  private StatementSpec withContent(String sql, UUID id, Content content) {
    return jdbc.sql(sql)
        .param("id", id)
        .param("title", content.title())
        .param("hash", content.hash())
        .param("language", content.language())
        .param("text", content.text())
        .param("snapshot", content.snapshot())
        .param("proposal", ItemRows.json(content.proposal()))
        .param("at", ItemRows.time(content.at()));
  }

  /** Addresses on the web are not always what RFC 3986 allows. */
  private static URI address(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      return URI.create(
          url.replaceAll("[^\\p{Graph}]|[\"<>\\\\^`{|}]", "_").replaceFirst("#.*", ""));
    }
  }
}
