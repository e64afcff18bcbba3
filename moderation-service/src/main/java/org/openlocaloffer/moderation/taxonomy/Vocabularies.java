package org.openlocaloffer.moderation.taxonomy;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import org.openlocaloffer.contracts.vocabulary.Jargon;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;
import org.openlocaloffer.contracts.vocabulary.Vocabulary;
import org.openlocaloffer.contracts.vocabulary.Vocabulary.JargonVersion;
import org.openlocaloffer.contracts.vocabulary.Vocabulary.TaxonomyVersion;
import org.openlocaloffer.contracts.wire.Topic;
import org.openlocaloffer.moderation.publish.Outbox;
import org.openlocaloffer.moderation.taxonomy.VocabularyRows.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The taxonomy and the jargon as they stand now. Every change goes to the index through the outbox.
 */
@Component
@Transactional
public class Vocabularies {
  private static final Logger LOG = LoggerFactory.getLogger(Vocabularies.class);
  private static final String TAXONOMY = "taxonomy";
  private static final String JARGON = "jargon";
  private static final Taxonomy NO_TERMS = new Taxonomy(null, null, null);
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private final VocabularyRows rows;
  private final Outbox outbox;
  private final AtomicReference<TaxonomyVersion> newest = new AtomicReference<>();

  Vocabularies(VocabularyRows rows, Outbox outbox) {
    this.rows = rows;
    this.outbox = outbox;
  }

  /**
   * Imports the files: at first as they are, later where a file has changed and nobody has edited
   * its words on the screen.
   */
  public void importFrom(Taxonomy taxonomy, Jargon jargon) {
    importOne(TAXONOMY, taxonomy, Taxonomy.class, n -> new TaxonomyVersion(n, taxonomy));
    importOne(JARGON, jargon, Jargon.class, n -> new JargonVersion(n, jargon));
  }

  private <T> void importOne(String key, T file, Class<T> type, LongFunction<Vocabulary> version) {
    if (rows.insert(key, file)) {
      announce(version.apply(1));
      LOG.info("{}.yaml: read for the first time", key);
      return;
    }
    Row<T> known = rows.lock(key, type).orElseThrow();
    if (file.equals(known.imported())) {
      return;
    }
    rows.imported(key, file);
    if (known.editedBy() != null) {
      LOG.info("{}.yaml: was edited on the screen and stays so", key);
      return;
    }
    announce(version.apply(rows.update(key, file, null)));
    LOG.info("{}.yaml: has changed and was read again", key);
  }

  /** The revision of the taxonomy; 0 before the first start has read it. */
  @Transactional(readOnly = true)
  public long taxonomyRevision() {
    return rows.revision(TAXONOMY);
  }

  /** The current taxonomy. Cheap enough to be asked for each page. */
  @Transactional(readOnly = true)
  public Taxonomy taxonomy() {
    return taxonomyVersion() == null ? NO_TERMS : taxonomyVersion().taxonomy();
  }

  /** As it stands by now, with its revision; null before the first start has read it. */
  @Transactional(readOnly = true)
  public TaxonomyVersion taxonomyVersion() {
    TaxonomyVersion known = newest.get();
    if (known == null || known.revision() != rows.revision(TAXONOMY)) {
      known =
          rows.find(TAXONOMY, Taxonomy.class)
              .map(row -> new TaxonomyVersion(row.revision(), row.body()))
              .orElse(null);
      newest.set(known);
    }
    return known;
  }

  /** As it stands by now, with its revision; null before the first start has read it. */
  @Transactional(readOnly = true)
  public JargonVersion jargonVersion() {
    return rows.find(JARGON, Jargon.class)
        .map(row -> new JargonVersion(row.revision(), row.body()))
        .orElse(null);
  }

  /**
   * Puts another taxonomy in place of the one that was seen.
   *
   * @param seen its revision
   * @param by the account
   * @throws VocabularyConflict where somebody else was faster
   */
  public void change(Taxonomy wanted, long seen, String by) {
    checkSeen(TAXONOMY, Taxonomy.class, seen);
    announce(new TaxonomyVersion(rows.update(TAXONOMY, wanted, by), wanted));
    LOG.info("taxonomy changed by {}", by);
  }

  /** The same for the jargon. */
  public void change(Jargon wanted, long seen, String by) {
    checkSeen(JARGON, Jargon.class, seen);
    announce(new JargonVersion(rows.update(JARGON, wanted, by), wanted));
    LOG.info("jargon changed by {}", by);
  }

  private void checkSeen(String key, Class<?> type, long seen) {
    Row<?> now = rows.lock(key, type).orElseThrow();
    if (now.revision() != seen) {
      String who =
          now.editedBy() == null
              ? "The file %s.yaml changed them".formatted(key)
              : "%s changed them at %s".formatted(now.editedBy(), WHEN.format(now.editedAt()));
      throw new VocabularyConflict(
          who + " after you opened this page. What you typed is kept below, but not saved.");
    }
  }

  private void announce(Vocabulary vocabulary) {
    outbox.put(Topic.VOCABULARY, vocabulary.key(), vocabulary);
  }
}
