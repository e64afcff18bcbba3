package org.openlocaloffer.contracts.config;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Suggests the known key that is nearest to a misspelt one. */
final class NearestKey {
  private NearestKey() {}

  /**
   * @return to be appended to the refusal; empty where no key is known
   */
  static String hint(String key, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(k -> LevenshteinDistance.getDefaultInstance().apply(key, k)))
        .map("; did you mean '%s'?"::formatted)
        .orElse("");
  }
}
