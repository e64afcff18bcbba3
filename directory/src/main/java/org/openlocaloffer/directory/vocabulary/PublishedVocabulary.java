package org.openlocaloffer.directory.vocabulary;

import java.util.List;
import org.openlocaloffer.contracts.vocabulary.Jargon;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;

/**
 * The words that staff edit, as they stood in the index at one moment.
 *
 * @param revisions of both; 0 of what was never published
 */
record PublishedVocabulary(Taxonomy taxonomy, Jargon jargon, Revisions revisions) {
  static final PublishedVocabulary NONE =
      new PublishedVocabulary(
          new Taxonomy(List.of(), List.of(), List.of()), new Jargon(List.of()), Revisions.NONE);

  /** How often each was published. */
  record Revisions(long taxonomy, long jargon) {
    static final Revisions NONE = new Revisions(0, 0);
  }
}
