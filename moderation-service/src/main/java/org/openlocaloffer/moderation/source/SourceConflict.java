package org.openlocaloffer.moderation.source;

/** Somebody else changed the source after it was opened; nothing was saved. */
public final class SourceConflict extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient SourceHealth now;

  SourceConflict(SourceHealth now) {
    super("source " + now.source().id() + " was changed meanwhile");
    this.now = now;
  }

  /** As it stands. */
  public SourceHealth now() {
    return now;
  }
}
