package org.openlocaloffer.directory.index;

/** Solr does not answer, or not with what was asked; trying again later is all that helps. */
public final class IndexAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IndexAway(String message, Throwable cause) {
    super(message, cause);
  }
}
