package org.openlocaloffer.directory.site;

/** What was asked for is not in the directory, or not any more. */
public final class NotHere extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what such as "listing"
   */
  public NotHere(String what) {
    super("There is no such " + what + " in the directory, or not any more.");
  }
}
