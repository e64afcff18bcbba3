package org.openlocaloffer.moderation.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;
import org.openlocaloffer.contracts.vocabulary.Taxonomy.Term;

/** One of the taxonomy's lists of terms. */
enum Branch {
  CATEGORIES("Categories", "category"),
  NEEDS("Needs", "need"),
  STAGES("Age stages", "stage");

  private final String title;
  private final String one;

  Branch(String title, String one) {
    this.title = title;
    this.one = one;
  }

  /** As a heading. */
  public String title() {
    return title;
  }

  /** A single term of it, within a sentence. */
  public String one() {
    return one;
  }

  /** As in addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Branch> of(String word) {
    return Stream.of(values()).filter(branch -> branch.word().equals(word)).findFirst();
  }

  public List<Term> terms(Taxonomy taxonomy) {
    return switch (this) {
      case CATEGORIES -> taxonomy.categories();
      case NEEDS -> taxonomy.needs();
      case STAGES -> taxonomy.stages();
    };
  }

  Optional<Term> term(Taxonomy taxonomy, String id) {
    return terms(taxonomy).stream().filter(term -> term.id().equals(id)).findFirst();
  }

  /** The taxonomy with the term in place of the one of its id, or behind the others. */
  Taxonomy with(Taxonomy taxonomy, Term term) {
    return change(
        taxonomy,
        terms -> {
          List<Term> changed = new ArrayList<>(terms);
          changed.replaceAll(known -> known.id().equals(term.id()) ? term : known);
          if (!changed.contains(term)) {
            changed.add(term);
          }
          return changed;
        });
  }

  Taxonomy without(Taxonomy taxonomy, String id) {
    return change(taxonomy, terms -> terms.stream().filter(term -> !term.id().equals(id)).toList());
  }

  private Taxonomy change(Taxonomy taxonomy, UnaryOperator<List<Term>> change) {
    List<Term> changed = change.apply(terms(taxonomy));
    return new Taxonomy(
        this == CATEGORIES ? changed : taxonomy.categories(),
        this == NEEDS ? changed : taxonomy.needs(),
        this == STAGES ? changed : taxonomy.stages());
  }
}
