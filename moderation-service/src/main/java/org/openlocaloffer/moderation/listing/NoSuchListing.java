package org.openlocaloffer.moderation.listing;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody asked for a listing that is not there. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NoSuchListing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchListing(Object id) {
    super("There is no listing " + id);
  }
}
