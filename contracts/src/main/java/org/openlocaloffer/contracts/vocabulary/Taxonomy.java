package org.openlocaloffer.contracts.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openlocaloffer.contracts.Required;

/** {@code taxonomy.yaml}: how the directory is organised. Ids last; names may change. */
public record Taxonomy(List<Term> categories, List<Term> needs, List<Term> stages) {
  /**
   * A taxonomy term.
   *
   * @param id short and lasting, such as {@code short-breaks}
   * @param description what belongs under it; may be null
   * @param words that hint at it on a page; may be empty
   */
  public record Term(String id, String name, String description, List<String> words) {
    public Term {
      id = Required.text(id, "id");
      name = Required.text(name, "name");
      words = Required.list(words);
    }
  }

  public Taxonomy {
    categories = Required.list(categories);
    needs = Required.list(needs);
    stages = Required.list(stages);
  }

  /** The term of that id, of whichever kind. */
  public Optional<Term> term(String id) {
    return Stream.of(categories, needs, stages)
        .flatMap(List::stream)
        .filter(term -> term.id().equals(id))
        .findFirst();
  }
}
