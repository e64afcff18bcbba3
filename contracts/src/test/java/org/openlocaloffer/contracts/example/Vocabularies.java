package org.openlocaloffer.contracts.example;

import java.util.List;
import org.openlocaloffer.contracts.vocabulary.Jargon;
import org.openlocaloffer.contracts.vocabulary.Taxonomy;
import org.openlocaloffer.contracts.vocabulary.Vocabulary;

/** The words of the invented council. */
public final class Vocabularies {

  private Vocabularies() {}

  public static Vocabulary.TaxonomyVersion aTaxonomy() {
    return new Vocabulary.TaxonomyVersion(
        3,
        new Taxonomy(
            List.of(
                new Taxonomy.Term(
                    "sport-leisure", "Sport and leisure", "Things to do.", List.of("swimming"))),
            List.of(new Taxonomy.Term("autism", "Autism", null, List.of("autistic"))),
            List.of()));
  }

  public static Vocabulary.JargonVersion aJargon() {
    return new Vocabulary.JargonVersion(
        2,
        new Jargon(
            List.of(
                new Jargon.Entry(
                    "PfA",
                    "Preparing for adulthood",
                    "Planning for life as a grown-up.",
                    List.of("life after school")))));
  }
}
