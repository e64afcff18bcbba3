package org.openlocaloffer.moderation.review.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;
import org.openlocaloffer.contracts.vocabulary.Taxonomy.Term;
import org.springframework.stereotype.Component;

/** A listing under a term that the taxonomy lacks would be under no term that families see. */
@Component
class KnownTerms {
  private final Map<String, List<String>> ids;

  KnownTerms(Taxonomy taxonomy) {
    this.ids = Map.of("needs", ids(taxonomy.needs()), "categories", ids(taxonomy.categories()));
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
    ids.forEach((field, known) -> check(field, listing.get(field), known));
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
