package org.openlocaloffer.contracts.listing;

import org.openlocaloffer.contracts.Required;

/**
 * Who runs it.
 *
 * @param url its own site; may be null
 * @param description may be null
 */
public record Organisation(String name, String url, String description) {
  public Organisation {
    name = Required.text(name, "organisation.name");
  }
}
