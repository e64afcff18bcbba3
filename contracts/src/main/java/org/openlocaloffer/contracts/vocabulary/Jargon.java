package org.openlocaloffer.contracts.vocabulary;

import java.util.List;
import org.openlocaloffer.contracts.Required;

/** {@code jargon.yaml}: the jargon buster, and what search treats as the same. */
public record Jargon(List<Entry> terms) {
  /**
   * One piece of jargon.
   *
   * @param term as professionals write it, often an acronym
   * @param expansion in full; may be null
   * @param definition in plain words
   * @param also what families type instead
   */
  public record Entry(String term, String expansion, String definition, List<String> also) {
    public Entry {
      term = Required.text(term, "term");
      definition = Required.text(definition, "definition");
      also = Required.list(also);
    }
  }

  public Jargon {
    terms = Required.list(terms);
  }
}
