package org.openlocaloffer.moderation.item;

import java.util.Locale;

/** How an item stands. Which changes are allowed is said by the decision package's Action. */
public enum State {
  WAITING,
  APPROVED,
  REJECTED;

  /** As it is written in addresses, in JSON and, within a sentence, on screen. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
