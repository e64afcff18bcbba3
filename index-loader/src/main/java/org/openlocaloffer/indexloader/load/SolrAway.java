package org.openlocaloffer.indexloader.load;

/**
 * Solr did not do what it was asked, and not because of what it was asked: it is down, overloaded,
 * or its collection is missing or behind. The same request may succeed later.
 */
public final class SolrAway extends Exception {
  private static final long serialVersionUID = 1L;

  public SolrAway(Exception cause) {
    super(firstLine(cause), cause);
  }

  private static String firstLine(Throwable cause) {
    String message = cause.getMessage();
    return message == null
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElse("no reason given");
  }
}
