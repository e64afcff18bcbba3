package org.openlocaloffer.directory.vocabulary;

import java.time.Instant;
import java.util.Optional;
import org.openlocaloffer.contracts.vocabulary.Jargon;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;
import org.openlocaloffer.directory.index.IndexAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The taxonomy and the jargon as last read from the index, at most two seconds ago. No request
 * waits for them. While Solr is away they stay as they were; before they were first read both are
 * empty. Safe for use by many threads.
 */
@Component
public class CurrentVocabulary {
  private static final Logger LOG = LoggerFactory.getLogger(CurrentVocabulary.class);
  private static final long PAUSE_MILLIS = 2_000;

  private final VocabularyReader reader;
  private volatile PublishedVocabulary newest = PublishedVocabulary.NONE;
  private volatile Instant readAt;
  private volatile boolean failing;

  CurrentVocabulary(VocabularyReader reader) {
    this.reader = reader;
    refresh();
  }

  public Taxonomy taxonomy() {
    return newest.taxonomy();
  }

  public Jargon jargon() {
    return newest.jargon();
  }

  /** When it was last known to be the newest; empty where it was never read. */
  Optional<Instant> readAt() {
    return Optional.ofNullable(readAt);
  }

  PublishedVocabulary.Revisions revisions() {
    return newest.revisions();
  }

  @Scheduled(fixedDelay = PAUSE_MILLIS, initialDelay = PAUSE_MILLIS)
  final void refresh() {
    try {
      if (readAt == null || !reader.revisions().equals(newest.revisions())) {
        newest = reader.read();
        LOG.info("vocabulary read: {}", newest.revisions());
      }
      readAt = Instant.now();
      failing = false;
    } catch (IndexAway e) {
      if (!failing) {
        LOG.warn("vocabulary not read, trying on: {}", e.getMessage());
      }
      failing = true;
    }
  }
}
