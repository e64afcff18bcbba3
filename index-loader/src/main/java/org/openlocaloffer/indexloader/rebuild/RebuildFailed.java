package org.openlocaloffer.indexloader.rebuild;

/** The rebuild came to no end; the directory reads what it read before. */
public final class RebuildFailed extends Exception {
  private static final long serialVersionUID = 1L;

  RebuildFailed(String reason) {
    super(reason);
  }

  RebuildFailed(String reason, Exception cause) {
    super(reason, cause);
  }
}
