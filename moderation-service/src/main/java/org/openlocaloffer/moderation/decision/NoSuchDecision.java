package org.openlocaloffer.moderation.decision;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody asked for a decision that was never made. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NoSuchDecision extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoSuchDecision(long id) {
    super("There is no decision " + id);
  }
}
