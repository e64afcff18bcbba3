package org.openlocaloffer.directory.index;

/** A query has more words and synonyms than Solr's limit (1,024 clauses unless it is raised). */
public final class TooMuchAsked extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooMuchAsked(Throwable cause) {
    super("more clauses than Solr allows", cause);
  }
}
