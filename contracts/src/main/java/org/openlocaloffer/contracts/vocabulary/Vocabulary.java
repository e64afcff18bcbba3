package org.openlocaloffer.contracts.vocabulary;

import org.openlocaloffer.contracts.Required;

/**
 * The whole of one part of the words that staff edit: value of {@code vocabulary}, keyed by the
 * part's name.
 */
public sealed interface Vocabulary {
  /** One more with each change; a reader never lets an older one overwrite a newer. */
  long revision();

  /** The key. */
  String key();

  /** Value of the key {@code taxonomy}. */
  record TaxonomyVersion(long revision, Taxonomy taxonomy) implements Vocabulary {
    public TaxonomyVersion {
      Required.within(revision, 1, Long.MAX_VALUE, "revision");
      Required.present(taxonomy, "taxonomy");
    }

    @Override
    public String key() {
      return "taxonomy";
    }
  }

  /** Value of the key {@code jargon}. */
  record JargonVersion(long revision, Jargon jargon) implements Vocabulary {
    public JargonVersion {
      Required.within(revision, 1, Long.MAX_VALUE, "revision");
      Required.present(jargon, "jargon");
    }

    @Override
    public String key() {
      return "jargon";
    }
  }
}
