package org.openlocaloffer.moderation.item;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody asked for an item that is not there. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NoSuchItem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchItem(Object id) {
    super("There is no item " + id);
  }
}
