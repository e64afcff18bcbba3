package org.openlocaloffer.moderation.decision;

/** Somebody asked for a decision that was never made. */
public final class NoSuchDecision extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoSuchDecision(long id) {
    super("There is no decision " + id);
  }
}
