package org.openlocaloffer.contracts.listing;

import org.openlocaloffer.contracts.Required;

/**
 * What it costs.
 *
 * @param text as people read it
 * @param pence pounds sterling times 100, 0 for free; null where the text gives no single amount
 */
public record Cost(String text, Long pence) {
  public Cost {
    text = Required.text(text, "costs.text");
  }
}
