package org.openlocaloffer.moderation.review.api;

import java.io.IOException;

/** A request's body is longer than {@link #LIMIT}. */
final class BodyTooLarge extends IOException {
  private static final long serialVersionUID = 1L;

  /** Bytes. */
  static final long LIMIT = 1024L * 1024;

  static final String WHAT = "the body must be 1 MB or less";

  BodyTooLarge() {
    super(WHAT);
  }

  static boolean causes(Throwable e) {
    return e != null && (e instanceof BodyTooLarge || causes(e.getCause()));
  }
}
