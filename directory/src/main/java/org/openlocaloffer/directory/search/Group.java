package org.openlocaloffer.directory.search;

import java.util.function.BiFunction;
import org.openlocaloffer.directory.site.Terms;

/** A filter of the search: categories, needs or kinds of listing. */
enum Group {
  CATEGORY("category", "categories", "What it is about", Terms::name),
  NEED("need", "needs", "Who it helps", Terms::name),
  KIND("kind", "kind", "What sort of thing", Terms::kind);

  private final String parameter;
  private final String field;
  private final String heading;
  private final BiFunction<Terms, String, String> name;

  Group(String parameter, String field, String heading, BiFunction<Terms, String, String> name) {
    this.parameter = parameter;
    this.field = field;
    this.heading = heading;
    this.name = name;
  }

  /** In an address. */
  String parameter() {
    return parameter;
  }

  /** In Solr. */
  String field() {
    return field;
  }

  /** Above its choices. */
  String heading() {
    return heading;
  }

  /** What families read for one of its ids. */
  String name(String id, Terms terms) {
    return name.apply(terms, id);
  }
}
