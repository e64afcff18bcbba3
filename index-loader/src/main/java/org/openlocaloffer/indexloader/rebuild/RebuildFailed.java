package org.openlocaloffer.indexloader.rebuild;

/** The rebuild was given up; the directory still reads the old collection. */
public final class RebuildFailed extends Exception {
  private static final long serialVersionUID = 1L;

  RebuildFailed(String reason) {
    super(reason);
  }

  RebuildFailed(String reason, Exception cause) {
    super(reason, cause);
  }
}
