package org.openlocaloffer.directory.search;

/** By what a search can be narrowed. */
enum Group {
  CATEGORY("category", "categories"),
  NEED("need", "needs"),
  KIND("kind", "kind");

  private final String parameter;
  private final String field;

  Group(String parameter, String field) {
    this.parameter = parameter;
    this.field = field;
  }

  /** In an address. */
  String parameter() {
    return parameter;
  }

  /** In Solr. */
  String field() {
    return field;
  }
}
