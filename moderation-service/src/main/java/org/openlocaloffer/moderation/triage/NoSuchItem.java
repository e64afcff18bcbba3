package org.openlocaloffer.moderation.triage;

/** Somebody asked for an item that is not there. */
public final class NoSuchItem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchItem(Object id) {
    super("There is no item " + id);
  }
}
