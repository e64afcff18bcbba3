package org.openlocaloffer.moderation.review.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;
import org.openlocaloffer.contracts.vocabulary.Taxonomy.Term;
import org.openlocaloffer.moderation.taxonomy.Vocabularies;
import org.springframework.stereotype.Component;

/** Refuses term ids that the taxonomy lacks, since families could not find a listing by them. */
@Component
class KnownTerms {
  private final Vocabularies vocabularies;

  KnownTerms(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  private static List<String> ids(List<Term> terms) {
    return terms.stream().map(Term::id).toList();
  }

  /**
   * Gives the fields of a listing back as they are.
   *
   * @throws IllegalArgumentException naming the ids that are unknown
   */
  Map<String, Object> check(Map<String, Object> listing) {
    Taxonomy taxonomy = vocabularies.taxonomy();
    check("needs", listing.get("needs"), ids(taxonomy.needs()));
    check("categories", listing.get("categories"), ids(taxonomy.categories()));
    return listing;
  }

  private static void check(String field, Object given, List<String> known) {
    if (!(given instanceof Collection<?> terms)) {
      return; // Left out, or of a wrong type, which is found where the listing is read.
    }
    String unknown =
        terms.stream()
            .filter(term -> !known.contains(String.valueOf(term)))
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "listing.%s: the taxonomy has no %s".formatted(field, unknown));
    }
  }
}
