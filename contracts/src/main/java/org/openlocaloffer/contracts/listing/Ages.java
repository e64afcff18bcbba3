package org.openlocaloffer.contracts.listing;

import org.openlocaloffer.contracts.Required;

/**
 * For which ages, whole years, both ends included; a null end is open.
 *
 * @param from 0 to 120
 * @param to 0 to 120
 */
public record Ages(Integer from, Integer to) {
  public Ages {
    if (from != null) {
      Required.within(from, 0, 120, "ages.from");
    }
    if (to != null) {
      Required.within(to, from == null ? 0 : from, 120, "ages.to");
    }
  }
}
